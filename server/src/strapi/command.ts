/** Whether this process only runs a command of the command line: it leaves the work by the clock, and the drain, to those that serve. */
export const isCommand = (): boolean => process.env.INSIGHT_COMMAND === '1';
