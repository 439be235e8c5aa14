/** What is there already, or will be: under Strapi each promise costs a hundredth of a request, so the hottest path makes none that it can do without. */
export type Soon<Value> = Value | Promise<Value>;

/** Goes on with a value at once when it is there, else as soon as it is. */
export const when = <Value, Next>(value: Soon<Value>, next: (value: Value) => Soon<Next>): Soon<Next> =>
  value instanceof Promise ? value.then(next) : next(value);
