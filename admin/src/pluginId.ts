export const PLUGIN_ID = 'insight';
