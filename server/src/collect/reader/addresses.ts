import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import proxyaddr from 'proxy-addr';

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

/** Tells where requests come from, with X-Forwarded-For believed only from these proxies. */
export const originOf = (trustedProxies: readonly string[]): ((request: IncomingMessage) => Origin) => {
  const isTrusted = inNetworks(trustedProxies);
  return (request) => {
    const peer = peerIp(request.socket.remoteAddress ?? '');
    if (trustedProxies.length === 0 || !isTrusted(peer)) {
      return { ip: peer, isProxied: false };
    }
    // From the nearest proxy outwards, as far as each is trusted: what is written further out anyone may have forged.
    const chain = proxyaddr.all(request, (address) => isTrusted(canonicalIp(withoutPort(address)) || address));
    const known = chain.map((address) => canonicalIp(withoutPort(address))).filter((address) => address !== '');
    return { ip: known.at(-1) ?? peer, isProxied: true };
  };
};
