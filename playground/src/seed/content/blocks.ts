/** A text of Strapi's blocks editor. */
type Text = { type: 'text'; text: string };
type ListItem = { type: 'list-item'; children: Text[] };
export type Block =
  | { type: 'paragraph' | 'quote'; children: Text[] }
  | { type: 'heading'; level: 2; children: Text[] }
  | { type: 'list'; format: 'unordered'; children: ListItem[] };

const text = (value: string): Text[] => [{ type: 'text', text: value }];

const toBlock = (part: string): Block => {
  if (part.startsWith('## ')) return { type: 'heading', level: 2, children: text(part.slice(3)) };
  if (part.startsWith('> ')) return { type: 'quote', children: text(part.slice(2)) };
  if (part.startsWith('- ')) {
    const items = part.split('\n').map((line): ListItem => ({ type: 'list-item', children: text(line.slice(2)) }));
    return { type: 'list', format: 'unordered', children: items };
  }
  return { type: 'paragraph', children: text(part) };
};

/** Blocks of a plain text: paragraphs with empty lines between, `## ` headings, `> ` quotes, `- ` lists. */
export const toBlocks = (source: string): Block[] => source.split(/\n{2,}/).map(toBlock);
