import { z } from 'zod';

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

const options = z.strictObject({
  timeZone: z.string().refine(isTimeZone, 'is no time zone: give an IANA name, as Europe/Berlin'),
});

/** What `config/plugins` may say under `insight.config`. */
export type InsightConfig = z.infer<typeof options>;

export const config = {
  /** The site's calendar is the server's unless the app names another. */
  default: { timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone } satisfies InsightConfig,
  /** @throws when an option is unknown or its value cannot be used, naming the option and the value */
  validator(value: unknown): void {
    const { error } = options.safeParse(value);
    if (error) {
      throw new Error(error.issues.map((issue) => complaint(issue, value)).join('; '));
    }
  },
};

const complaint = (issue: z.core.$ZodIssue, value: unknown): string => {
  if (issue.code === 'unrecognized_keys') {
    return `there is no option ${issue.keys.join(', ')}; known are ${Object.keys(options.shape).join(', ')}`;
  }
  const given = issue.path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown>)?.[key], value);
  return `${issue.path.join('.')}: ${JSON.stringify(given)} ${issue.message}`;
};
