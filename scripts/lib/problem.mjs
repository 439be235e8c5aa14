/** A problem that its message explains: it is shown without a stack. */
export const problem = (message) => Object.assign(new Error(message), { name: 'Problem' });
