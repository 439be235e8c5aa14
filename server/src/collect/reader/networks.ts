/** The first groups of an IPv6 address in its short form, each in full where it is written as `::`. */
const groups = (ip: string, count: number): string => {
  const [head = '', tail = ''] = ip.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === '' ? [] : tail.split(':');
  const zeros = ip.includes('::') ? Array.from({ length: 8 - before.length - after.length }, () => '0') : [];
  return [...before, ...zeros, ...after].slice(0, count).join(':');
};

/** An address without its end: IPv4 to /24, IPv6 to /48. */
const anonymized = (ip: string): string => (ip.includes(':') ? `${groups(ip, 3)}::` : ip.replace(/\d+$/, '0'));

/** What one connection to the Internet is known by: an IPv4 address, or the /64 that each IPv6 connection has for itself. */
export const connectionOf = (ip: string): string => (ip.includes(':') ? groups(ip, 4) : ip);

/** What the settings keep of an address. */
export const keptIp = (ip: string, storage: 'none' | 'anonymized' | 'full'): string | null => {
  if (storage === 'none' || ip === '') {
    return null;
  }
  return storage === 'full' ? ip : anonymized(ip);
};
