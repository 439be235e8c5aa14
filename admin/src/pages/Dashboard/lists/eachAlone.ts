/** What a card has to choose from; each on its own where all are wanted. */
export const eachAlone = <Choice>(
  choices: readonly [Choice, ...Choice[]],
  areAll: boolean,
): (readonly [Choice, ...Choice[]])[] => (areAll ? choices.map((choice) => [choice]) : [choices]);
