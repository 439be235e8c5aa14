import { ownTable } from '../strapi/own-table';

/** One visitor's events without a silence. What is said of the visitor is what the first event said. */
export const session = ownTable({
  singularName: 'session',
  pluralName: 'sessions',
  attributes: {
    /** As the sender named it; else the id of the first event. */
    sessionId: { type: 'string', required: true },
    /** Whether the sender named it: then no silence ends it. */
    isNamed: { type: 'boolean', required: true },
    visitor: { type: 'string', required: true },
    /** Who the visitor is to the site: the last that was said, when, and by which event. */
    userId: { type: 'string' },
    userAtMs: { type: 'biginteger' },
    userEvent: { type: 'string' },
    /** Whether an event ended it; null for false. Then it is over with its last event: no silence has to pass. */
    isEnded: { type: 'boolean' },
    userAgent: { type: 'text' },
    browser: { type: 'string' },
    os: { type: 'string' },
    device: { type: 'string' },
    country: { type: 'string' },
    language: { type: 'string' },
    screen: { type: 'string' },
    ipAddress: { type: 'string' },
    sourceClass: { type: 'string' },
    sourceName: { type: 'string' },
    referrer: { type: 'text' },
    utmSource: { type: 'string' },
    utmMedium: { type: 'string' },
    utmCampaign: { type: 'string' },
    utmTerm: { type: 'string' },
    utmContent: { type: 'string' },
    firstEvent: { type: 'string', required: true },
    startedAtMs: { type: 'biginteger', required: true },
    endedAtMs: { type: 'biginteger', required: true },
    /** 0 for a bounce. */
    durationMs: { type: 'biginteger', required: true },
    views: { type: 'integer', required: true },
    interactions: { type: 'integer', required: true },
    engagedMs: { type: 'biginteger', required: true },
    isBounce: { type: 'boolean', required: true },
    /** The first and the last view: event, time, page (host and path) and target; null while there is none. */
    entryEvent: { type: 'string' },
    entryAtMs: { type: 'biginteger' },
    entryPage: { type: 'text' },
    entryTargetId: { type: 'integer' },
    exitEvent: { type: 'string' },
    exitAtMs: { type: 'biginteger' },
    exitPage: { type: 'text' },
    exitTargetId: { type: 'integer' },
  },
  indexes: [
    { name: 'insight_sessions_session', columns: ['session_id'], type: 'unique' },
    // None by the end: that changes with each event, and an index with it.
    { name: 'insight_sessions_visitor', columns: ['visitor', 'started_at_ms'] },
    { name: 'insight_sessions_start', columns: ['started_at_ms'] },
    { name: 'insight_sessions_user', columns: ['user_id', 'started_at_ms'] },
  ],
});

export const SESSIONS_TABLE = 'insight_sessions';
