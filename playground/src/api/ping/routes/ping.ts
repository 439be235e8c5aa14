/** An empty route of the content API, open to all: what the measurements in `bench/` compare the collector with. */
export default {
  routes: [{ method: 'POST', path: '/ping', handler: 'ping.ping', config: { auth: false } }],
};
