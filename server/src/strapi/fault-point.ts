/**
 * A place between two steps at which a test may end the process, as a power cut does: set INSIGHT_FAULT_POINT to the place's name.
 * Without it nothing happens.
 */
export const faultPoint = (name: string): void => {
  if (process.env.INSIGHT_FAULT_POINT === name) {
    process.kill(process.pid, 'SIGKILL');
  }
};
