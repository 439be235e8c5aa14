/** A request that is answered with a 4xx, saying why. */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 405 | 413 | 415,
    message: string,
    readonly details: object = {},
  ) {
    super(message);
  }
}
