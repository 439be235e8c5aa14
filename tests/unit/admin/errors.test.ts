import { describe, expect, it } from 'vitest';
import { complaintAboutField, complaintAboutQuestion, isForbidden, isMissing } from '../../../admin/src/api/errors';

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

describe('a question that cannot be answered', () => {
  it('is complained about in the server’s words', () => {
    expect(complaintAboutQuestion({ status: 400, message: 'sort: there is no field x' })).toBe('sort: there is no field x');
  });

  it.each([undefined, { status: 500, message: 'Internal Server Error' }, { status: 400 }, { status: 403, message: 'Forbidden' }])(
    'is not what is wrong with %j',
    (error) => {
      expect(complaintAboutQuestion(error)).toBeUndefined();
    },
  );

  it('may be about what is not there', () => {
    expect(isMissing({ status: 404 })).toBe(true);
    expect(isMissing({ status: 403 })).toBe(false);
    expect(isMissing(undefined)).toBe(false);
  });
});
