import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import proxyaddr from 'proxy-addr';
import { boundedCache } from '../bounded-cache';

const MAPPED = '::ffff:';

/** The dotted form of the last two groups of a mapped address, as `c000:201`. */
const dotted = (groups: string): string => {
  const [high = 0, low = 0] = groups.split(':').map((group) => Number.parseInt(group, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
};

/** One spelling of each address: IPv6 as short as can be, IPv4 also when it comes mapped into IPv6; `''` when it is none. */
export const canonicalIp = (address: string): string => {
  const [bare = ''] = address.split('%', 1);
  const version = isIP(bare);
  if (version !== 6) {
    return version === 4 ? bare : '';
  }
  const canonical = new URL(`http://[${bare}]/`).hostname.slice(1, -1);
  return canonical.startsWith(MAPPED) ? dotted(canonical.slice(MAPPED.length)) : canonical;
};

/** What a connection calls its other end, which comes in one spelling already. */
const peerIp = (address: string): string =>
  address.startsWith(MAPPED) && address.includes('.') ? address.slice(MAPPED.length) : address;

/** Whether an address lies in one of these networks. @param networks as proxy-addr reads them: addresses, CIDR, or names of ranges */
export const inNetworks = (networks: readonly string[]): ((ip: string) => boolean) => {
  if (networks.length === 0) {
    return () => false;
  }
  const isIn = proxyaddr.compile([...networks]);
  return (ip) => isIn(ip, 0);
};

/** Some proxies add the port. */
const withoutPort = (address: string): string => address.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1');

/** Where a request came from. */
export interface Origin {
  ip: string;
  /** Whether a trusted proxy passed it on. */
  isProxied: boolean;
}

/** So many are remembered of the readers who came last, who mostly send more than once, and of the proxies that pass them on. */
const MOST_REMEMBERED = 5_000;

/** Longer than what any honest chain of proxies writes: such a header is read each time, so that forged ones fill no memory. */
const MOST_CHAIN = 200;

/** Tells where requests come from, with X-Forwarded-For believed only from these proxies. */
export const originOf = (trustedProxies: readonly string[]): ((request: IncomingMessage) => Origin) => {
  const isTrusted = inNetworks(trustedProxies);
  // The same few proxies pass on all requests.
  const isProxy = boundedCache(MOST_REMEMBERED, (peer) => isTrusted(peer));

  /**
   * From the nearest proxy outwards, as far as each is trusted: what is written further out anyone may have forged. `''` when not even the
   * nearest says anything.
   */
  const outermost = (forwarded: string): string => {
    let ip = '';
    for (const entry of forwarded.split(',').reverse()) {
      const next = canonicalIp(withoutPort(entry.trim()));
      if (next === '') {
        return ip;
      }
      ip = next;
      if (!isTrusted(ip)) {
        return ip;
      }
    }
    return ip;
  };
  const outermostOf = boundedCache(MOST_REMEMBERED, outermost, MOST_CHAIN);

  return ({ socket, headers }) => {
    const peer = peerIp(socket.remoteAddress ?? '');
    const isProxied = trustedProxies.length > 0 && isProxy(peer);
    const forwarded = headers['x-forwarded-for'];
    return { ip: (isProxied && forwarded !== undefined && outermostOf(String(forwarded))) || peer, isProxied };
  };
};
