/**
 * The process that makes the load: `node loader.mjs ORDER`, where ORDER is JSON: `url`, `what` to post, or `reading` to get `paths` of it,
 * `readers` from number `reader` on, and either `seconds` or `once`, which posts once for each reader. Prints what came of it as JSON.
 */
import autocannon from 'autocannon';
import { bodyOf, EVENTS_IN_BEACON, headersOf } from '../lib/readers.mjs';

const CONNECTIONS = 32;

/** The throttle's default for one visitor; each reader has an address of their own, so that for an address is far off. */
const MOST_A_MINUTE = 300;

const { url, what, reader, readers, seconds, once, paths } = JSON.parse(process.argv[2]);

const requestOf = (one) =>
  what === 'reading'
    ? { method: 'GET', path: paths[one % paths.length] }
    : { method: 'POST', body: JSON.stringify(bodyOf(what, one)) };

const requests = Array.from({ length: readers }, (_, index) => ({
  ...requestOf(reader + index),
  headers: headersOf(reader + index),
}));

/** Each connection has readers of its own, whom it takes in turn. */
const shares = Array.from({ length: CONNECTIONS }, (_, connection) =>
  requests.filter((__, index) => index % CONNECTIONS === connection),
);
const answered = new Array(CONNECTIONS).fill(0);
let connection = 0;

const result = await autocannon({
  url,
  connections: CONNECTIONS,
  ...(once ? { amount: readers } : { duration: seconds }),
  setupClient(client) {
    const own = connection;
    connection += 1;
    client.setRequests(shares[own]);
    client.on('response', () => {
      answered[own] += 1;
    });
  },
});

const eventsARequest = what === 'beacon' ? EVENTS_IN_BEACON : 1;
const mostOfReader = Math.max(...answered.map((count, own) => Math.ceil(count / shares[own].length) * eventsARequest));
if (mostOfReader > MOST_A_MINUTE) {
  throw new Error(`A reader has sent ${mostOfReader} events, more than the throttle lets through: let there be more readers`);
}
console.log(
  JSON.stringify({
    served: result.requests.total,
    seconds: result.duration,
    refused: result.non2xx,
    failed: result.errors + result.timeouts,
  }),
);
