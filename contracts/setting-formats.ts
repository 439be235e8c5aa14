import ipaddr from 'ipaddr.js';

/** The forms that a text of a setting may have. */

const canParse = (url: string): boolean => {
  try {
    new URL(url);
    return true;
  } catch {
    return false;
  }
};

/** `www.example.com`, `localhost:3000`, `[::1]:3000`, `*.example.com`. */
export const isHost = (text: string): boolean => {
  const host = text.replace(/^\*\./, '');
  return !/[/?#@*\\\s]/.test(host) && canParse(`http://${host}/`);
};

/** Names of networks that everybody has. */
const NETWORK_NAMES = ['loopback', 'linklocal', 'uniquelocal'];

/** An address's bits; null for what is no address, as one with a zone or in another form than the usual ones. */
const bitsOf = (address: string): number | null => {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) {
    return 32;
  }
  return !address.includes('%') && ipaddr.IPv6.isValid(address) ? 128 : null;
};

/** `192.0.2.1`, `192.0.2.0/24`, `2001:db8::/32`, `loopback`. */
export const isNetwork = (text: string): boolean => {
  const [, address = '', prefix = '1'] = /^([^/]+)(?:\/([1-9]\d{0,2}))?$/.exec(text) ?? [];
  const bits = bitsOf(address);
  return NETWORK_NAMES.includes(text) || (bits !== null && Number(prefix) <= bits);
};

/** An IANA name; an offset has no clock changes and is none. */
export const isTimeZone = (text: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return /^[a-z]/i.test(text);
  } catch {
    return false;
  }
};

/** The name of an HTTP header (RFC 9110 §5.1). */
export const isHeader = (text: string): boolean => /^[\w!#$%&'*+.^`|~-]+$/.test(text);

/** `global::is-partner`, `api::article.is-owner`, `plugin::users-permissions.rateLimit`. */
export const isPolicyName = (text: string): boolean => /^(?:global|api|plugin)::[\w-]+(?:\.[\w-]+)*$/.test(text);

/** `30/minute`, `off`. */
export const isRate = (text: string): boolean => /^(?:off|[1-9]\d{0,6}\/(?:second|minute|hour|day))$/.test(text);

/** Something to be seen, and nothing around it. */
export const isName = (text: string): boolean => text !== '' && text === text.trim();
