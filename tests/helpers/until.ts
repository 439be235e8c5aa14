/** Waits for a condition; the test's own time limit ends the wait. */
export const until = async (condition: () => Promise<boolean> | boolean): Promise<void> => {
  while (!(await condition())) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
