import { describe, expect, it } from 'vitest';
import { complaintAboutField, isForbidden } from '../../../admin/src/api/errors';

const refusal = {
  status: 400,
  name: 'ValidationError',
  message: 'no',
  details: { errors: [{ path: ['urlPattern'], message: 'The pattern cannot be read.', name: 'ValidationError' }] },
};

describe("the server's refusals", () => {
  it('are found by field', () => {
    expect(complaintAboutField(refusal, 'urlPattern')).toBe('The pattern cannot be read.');
    expect(complaintAboutField(refusal, 'tracked')).toBeUndefined();
  });

  it.each([undefined, null, 'no', {}, { details: null }, { details: { errors: 'no' } }])(
    'may say nothing of a field: %j',
    (error) => {
      expect(complaintAboutField(error, 'urlPattern')).toBeUndefined();
    },
  );

  it('are forbidden or something else', () => {
    expect(isForbidden({ status: 403, name: 'ForbiddenError' })).toBe(true);
    expect(isForbidden(refusal)).toBe(false);
    expect(isForbidden(undefined)).toBe(false);
  });
});
