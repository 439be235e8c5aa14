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

const isIpv4 = (text: string): boolean =>
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255 && String(Number(part)) === part);

/** What reads URLs reads these, too, in a browser as well as in Node; four decimal parts only as the address of an IPv4. */
const isIpv6 = (text: string): boolean =>
  /^(?:[\da-f:]+|::ffff:[\d.]+)$/i.test(text) && text.includes(':') && canParse(`http://[${text}]/`);

/** Names of networks that everybody has. */
const NETWORK_NAMES = ['loopback', 'linklocal', 'uniquelocal'];

/** `192.0.2.1`, `192.0.2.0/24`, `2001:db8::/32`, `loopback`. */
export const isNetwork = (text: string): boolean => {
  const [, address = '', prefix] = /^([^/]+)(?:\/([1-9]\d{0,2}))?$/.exec(text) ?? [];
  const bits = prefix === undefined ? 1 : Number(prefix);
  return NETWORK_NAMES.includes(text) || (isIpv4(address) && bits <= 32) || (isIpv6(address) && bits <= 128);
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
