/** The process that makes the load: `node loader.mjs URL BODY`, which prints what autocannon found as JSON. */
import autocannon from 'autocannon';

const CONNECTIONS = 32;
const SECONDS = 5;
const READERS = 500;

const [url, body] = process.argv.slice(2);

/** Each reader has a browser of their own, as far as the server can tell. */
const requests = Array.from({ length: READERS }, (_, reader) => ({
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    'user-agent': `Mozilla/5.0 (X11; Linux x86_64; rv:140.${reader}) Gecko/20100101 Firefox/140.${reader}`,
  },
  body,
}));

const { requests: served, non2xx, errors } = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, requests });
console.log(JSON.stringify({ perSecond: served.average, non2xx, errors }));
