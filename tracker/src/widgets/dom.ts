type Attributes = Record<string, string | number>;

const fill = <Made extends Element>(made: Made, attributes: Attributes, children: (Node | string)[]): Made => {
  for (const name in attributes) {
    made.setAttribute(name, String(attributes[name]));
  }
  made.append(...children);
  return made;
};

/** An element of HTML. Texts never become markup. */
export const h = (name: string, attributes: Attributes, ...children: (Node | string)[]): HTMLElement =>
  fill(document.createElement(name), attributes, children);

/** An element of SVG. */
export const svg = (name: string, attributes: Attributes, ...children: (Node | string)[]): SVGElement =>
  fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
