/** The languages that administrators can choose beside English. */
export default { config: { locales: ['de'] } };
