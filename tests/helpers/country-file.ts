/** Writes small files in MaxMind's format (MaxMind DB File Format Specification 2.0): IPv4 networks and their countries. */

const RECORD_BITS = 24;
const SEPARATOR = Buffer.alloc(16);
const MARKER = Buffer.from('\xab\xcd\xefMaxMind.com', 'latin1');

type Value = string | number | string[] | { [key: string]: Value };

/** The types of the format that are needed here. */
const TEXT = 2;
const UINT32 = 6;
const MAP = 7;
const ARRAY = 11;

/** The first byte of a value: its type and size. Types above 7 are written in a byte of their own. */
const control = (type: number, size: number): Buffer =>
  type <= 7 ? Buffer.from([(type << 5) | size]) : Buffer.from([size, type - 7]);

const encode = (value: Value): Buffer => {
  if (typeof value === 'string') {
    return Buffer.concat([control(TEXT, Buffer.byteLength(value)), Buffer.from(value)]);
  }
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return Buffer.concat([control(UINT32, 4), bytes]);
  }
  if (Array.isArray(value)) {
    return Buffer.concat([control(ARRAY, value.length), ...value.map(encode)]);
  }
  const entries = Object.entries(value);
  return Buffer.concat([control(MAP, entries.length), ...entries.flatMap(([key, item]) => [encode(key), encode(item)])]);
};

interface Node {
  children: [Node | null, Node | null];
  country?: string;
}

const newNode = (): Node => ({ children: [null, null] });

const bitsOf = (network: string): number[] => {
  const [address = '', length = '32'] = network.split('/');
  const bits = address.split('.').flatMap((part) => [...Number(part).toString(2).padStart(8, '0')].map(Number));
  return bits.slice(0, Number(length));
};

/** @param countries the code of each network, as `{ '192.0.2.0/24': 'AT' }` */
export const countryFile = (countries: Record<string, string>): Buffer => {
  const root = newNode();
  const nodes = [root];
  for (const [network, country] of Object.entries(countries)) {
    const bits = bitsOf(network);
    let node = root;
    bits.forEach((bit, depth) => {
      const side = bit as 0 | 1;
      const isLeaf = depth === bits.length - 1;
      node.children[side] ??= newNode();
      node = node.children[side];
      if (isLeaf) {
        node.country = country;
      } else if (!nodes.includes(node)) {
        nodes.push(node);
      }
    });
  }
  const codes = [...new Set(Object.values(countries))];
  const records = codes.map((code) => encode({ country: { iso_code: code } }));
  const offsetOf = (code: string): number =>
    records.slice(0, codes.indexOf(code)).reduce((bytes, record) => bytes + record.length, 0);
  const target = (child: Node | null): number => {
    if (!child) {
      return nodes.length;
    }
    return child.country === undefined ? nodes.indexOf(child) : nodes.length + SEPARATOR.length + offsetOf(child.country);
  };
  const tree = Buffer.alloc((nodes.length * RECORD_BITS * 2) / 8);
  nodes.forEach(({ children }, index) => {
    children.forEach((child, side) => {
      tree.writeUIntBE(target(child), index * 6 + side * 3, 3);
    });
  });
  const metadata = encode({
    binary_format_major_version: 2,
    binary_format_minor_version: 0,
    build_epoch: 1_795_000_000,
    database_type: 'Test-Country',
    description: { en: 'test' },
    ip_version: 4,
    languages: ['en'],
    node_count: nodes.length,
    record_size: RECORD_BITS,
  });
  return Buffer.concat([tree, SEPARATOR, ...records, MARKER, metadata]);
};
