import { domainToASCII } from 'node:url';
import { boundedCache } from '../bounded-cache';

const MOST_REMEMBERED = 1_000;

const split = (host: string): [name: string, port: string] => {
  const [, name = '', port = ''] = /^(.*?)(:\d+)?$/.exec(host) ?? [];
  return [name.startsWith('[') ? name : domainToASCII(name), port];
};

/**
 * Whether a host is one of those that an option lists: `www.example.com` is that host on any port, `localhost:3000` that port only,
 * `*.example.com` every host below example.com.
 */
export const hostList = (listed: readonly string[]): ((host: string) => boolean) => {
  const rules = listed.map((entry) => {
    const isBelow = entry.startsWith('*.');
    const [name, port] = split((isBelow ? entry.slice(2) : entry).toLowerCase());
    return { name, port, isBelow };
  });
  return boundedCache(MOST_REMEMBERED, (host) => {
    const [name, port] = split(host.toLowerCase());
    return rules.some(
      (rule) => (rule.port === '' || rule.port === port) && (rule.isBelow ? name.endsWith(`.${rule.name}`) : name === rule.name),
    );
  });
};

/** The host of an Origin header; `''` for `null` and whatever else is no address of a page. */
export const hostOfOrigin = boundedCache(MOST_REMEMBERED, (origin: string): string => {
  try {
    return new URL(origin).host;
  } catch {
    return '';
  }
});
