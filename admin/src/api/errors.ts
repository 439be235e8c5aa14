const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** Whether the server refused because the administrator may not ask this. */
export const isForbidden = (error: unknown): boolean => property(error, 'status') === 403;

interface Complaint {
  /** The field's name, with dots. */
  path: string;
  message: unknown;
  /** What is wrong, as data, where the server says it. */
  fault: unknown;
}

/** What the server says is wrong with the fields of a request's body. */
export const complaintsIn = (error: unknown): Complaint[] => {
  const complaints = property(property(error, 'details'), 'errors');
  return Array.isArray(complaints)
    ? complaints.map((one: unknown) => ({
        path: [property(one, 'path')].flat().join('.'),
        message: property(one, 'message'),
        fault: property(one, 'fault'),
      }))
    : [];
};

/** What the server says is wrong with one field of a request's body. */
export const complaintAboutField = (error: unknown, field: string): string | undefined => {
  const message = complaintsIn(error).find(({ path }) => path === field)?.message;
  return typeof message === 'string' ? message : undefined;
};

/** What the server says is wrong with what was asked of it. */
export const complaintAboutQuestion = (error: unknown): string | undefined => {
  const message = property(error, 'message');
  return property(error, 'status') === 400 && typeof message === 'string' ? message : undefined;
};

/** Whether there is nothing where the request went. */
export const isMissing = (error: unknown): boolean => property(error, 'status') === 404;

/** What the server says against a field of what was sent, in a list of faults or by its name in front of the message. */
export const complaintOf = (error: unknown, field: string): string | undefined => {
  const message = complaintAboutQuestion(error);
  return complaintAboutField(error, field) ?? (message?.startsWith(`${field}: `) ? message.slice(field.length + 2) : undefined);
};
