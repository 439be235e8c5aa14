/** An element with attributes and children; children that are null or false are left out. Text never becomes markup. */
export const el = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== false && child !== undefined));
  return element;
};

const inline = (node) => {
  if (node.type === 'link') return el('a', { href: node.url }, node.children.map(inline));
  let text = node.text;
  if (node.bold) text = el('strong', {}, text);
  if (node.italic) text = el('em', {}, text);
  return text;
};

const TAGS = { paragraph: 'p', quote: 'blockquote', 'list-item': 'li' };

const block = (node) => {
  const children = node.children.map((child) => (child.type === 'list-item' ? block(child) : inline(child)));
  if (node.type === 'heading') return el(`h${node.level}`, {}, children);
  if (node.type === 'list') return el(node.format === 'ordered' ? 'ol' : 'ul', {}, children);
  return el(TAGS[node.type] ?? 'p', {}, children);
};

/** A text of Strapi's blocks editor. */
export const blocks = (nodes) => (nodes ?? []).map(block);

/** Replaces what is inside a waiting element with what it waited for. */
export const show = (element, ...children) => {
  element.replaceChildren(...children.flat().filter(Boolean));
  element.removeAttribute('aria-busy');
};

export const byId = (id) => document.getElementById(id);

/** Runs a page's script; when the content cannot be read, the page says so. */
export const page = async (read) => {
  try {
    await read();
  } catch (error) {
    console.error(error);
    for (const waiting of document.querySelectorAll('[aria-busy]')) {
      show(waiting, el('p', { class: 'waiting', role: 'alert' }, 'This could not be loaded. Please try again in a moment.'));
    }
  }
};
