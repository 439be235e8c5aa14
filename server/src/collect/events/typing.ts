import type { z } from 'zod';

/** The types of interactions that are about typing. */
const TYPING = ['input_change', 'keypress'];

const MOST_COUNT = 1_000_000;

const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_COUNT;

/**
 * What is typed into fields is never recorded: an interaction that is about typing says where it was and how often, and nothing else.
 * What says more is refused rather than cut, so that whoever wrote the page stops sending it.
 */
export const withoutTypedText = (
  { type, metadata = {} }: { type: string; metadata?: Record<string, unknown> | undefined },
  context: z.RefinementCtx,
): void => {
  if (!TYPING.includes(type)) {
    return;
  }
  for (const [name, value] of Object.entries(metadata)) {
    if (name !== 'count') {
      const message = `must not be there: of what is typed only metadata.count is recorded`;
      context.addIssue({ code: 'custom', path: ['metadata', name], message });
    } else if (!isCount(value)) {
      context.addIssue({ code: 'custom', path: ['metadata', name], message: `must be a whole number up to ${MOST_COUNT}` });
    }
  }
};
