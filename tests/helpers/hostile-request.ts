import { connect } from 'node:net';
import { hostileBody } from './hostile-event';
import type { Random } from './random';
import { COLLECT, FIREFOX } from './visits';

const METHODS = [
  'POST',
  'POST',
  'POST',
  'POST',
  'GET',
  'PUT',
  'DELETE',
  'OPTIONS',
  'HEAD',
  'PATCH',
  'TRACE',
  'PROPFIND',
  'NONSENSE',
];

/** All of them lead to the collector. */
const PATHS = [
  COLLECT,
  COLLECT,
  COLLECT,
  `${COLLECT}?${'a=b&'.repeat(500)}`,
  `${COLLECT}?a[b][c][__proto__]=1&%ff=%00`,
  `${COLLECT}?\xff\xfe`,
  `http://elsewhere.test${COLLECT}`,
];

const HEADERS = [
  'Content-Type: application/json',
  'Content-Type: text/plain;charset=UTF-8',
  'Content-Type: text/plain; charset="utf-16"; charset=x',
  'Content-Type: multipart/form-data; boundary=',
  'Content-Type: ;;;',
  'Content-Encoding: gzip',
  'User-Agent: ',
  `User-Agent: ${FIREFOX}`,
  `User-Agent: ${'('.repeat(3_000)}`,
  'User-Agent: \xff\xfe\x80',
  'X-Forwarded-For: 1.2.3.4, , ::ffff:999.1.1.1, [::1]:80, "unknown"',
  `X-Forwarded-For: ${'1.1.1.1, '.repeat(300)}`,
  'Cookie: insight_visitor=%E0%A4%A; insight_visitor=; =; a',
  'Authorization: Bearer ',
  'Authorization: Bearer eyJhbGciOiJub25lIn0.e30.',
  'Authorization: Basic \x80',
  'Accept-Language: *;q=nonsense, xx-XX;q=1e999,,,',
  'Referer: http://[::1',
  'Origin: null',
  'Origin: https://\x80.test',
  'DNT: 1',
  'Sec-GPC: 1',
  'Sec-Purpose: prefetch;prerender',
  'Expect: 100-continue',
  'Connection: Upgrade, HTTP2-Settings',
  'Upgrade: websocket',
  'X-Nothing: \x01\x02',
  'Broken header',
];

/** A request as it goes over the wire: in how many pieces, and with what pauses between them. */
export interface HostileRequest {
  bytes: Buffer;
  pieces: number;
  pauseMs: number;
}

/** How long the body says it is; now and then that is a lie. */
const lengthOf = (random: Random, body: Buffer): string[] => {
  switch (random.number(12)) {
    case 0:
      return [];
    case 1:
      return [`Content-Length: ${random.oneOf(['-1', 'x', '1e3', '99999999999999999999', String(body.length + 10)])}`];
    case 2:
      return [`Content-Length: ${body.length}`, `Content-Length: ${body.length + 1}`];
    case 3:
      return ['Transfer-Encoding: chunked'];
    default:
      return [`Content-Length: ${body.length}`];
  }
};

export const hostileRequest = (random: Random): HostileRequest => {
  const body = hostileBody(random);
  const headers = Array.from({ length: random.number(8) }, () => random.oneOf(HEADERS));
  const type = random.oneIn(4) ? [] : [random.oneOf(HEADERS.slice(0, 2)), `User-Agent: ${FIREFOX}`];
  const lines = [
    `${random.oneOf(METHODS)} ${random.oneOf(PATHS)} HTTP/1.1`,
    'Host: site.test',
    ...type,
    ...headers,
    ...lengthOf(random, body),
    'Connection: close',
  ];
  const bytes = Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), body]);
  return { bytes, pieces: random.oneIn(50) ? 1 + random.number(20) : 1, pauseMs: random.oneIn(4) ? 20 : 0 };
};

/** How long an answer is waited for: a body that never ends is given up by the server first. */
const PATIENCE_MS = 20_000;

/** Sends it on a connection of its own. @returns the status of the answer; null where the connection ended without one */
export const sendHostile = (url: string, { bytes, pieces, pauseMs }: HostileRequest): Promise<number | null> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    let answer = '';
    let sent = 0;
    const size = Math.ceil(bytes.length / pieces);
    const sendNext = (): void => {
      if (sent < bytes.length && !socket.destroyed) {
        socket.write(bytes.subarray(sent, sent + size), () => setTimeout(sendNext, pauseMs));
        sent += size;
      } else {
        // What was announced and is not there never comes.
        socket.end();
      }
    };
    const close = (): void => {
      // “100 Continue” comes before the answer.
      const status = [...answer.matchAll(/^HTTP\/1\.1 ([2-5]\d\d)/gm)].at(-1)?.[1];
      resolve(status ? Number(status) : null);
      socket.destroy();
    };
    socket.setTimeout(PATIENCE_MS, close);
    socket.on('connect', sendNext);
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    socket.on('error', close);
    socket.on('close', close);
  });
