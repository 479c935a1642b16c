import { SaxesParser } from 'saxes';

export type XmlElement = {
  /** As written, with its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
};

/** Parses as strictly as XML 1.0 with namespaces asks; throws at the first fault. Answers the outermost element. */
export function parseXml(text: string): XmlElement {
  const outside: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [outside];
  const innermost = () => open.at(-1) ?? outside;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.values(attributes).map(({ name: attribute, value }) => [attribute, value]);
    const element = { name, attributes: Object.fromEntries(values), children: [], text: '' };
    innermost().children.push(element);
    open.push(element);
  });
  parser.on('text', (words) => {
    innermost().text += words;
  });
  parser.on('cdata', (words) => {
    innermost().text += words;
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  const [root] = outside.children;
  if (!root) throw new Error('an empty document');
  return root;
}

export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The one child of this name; throws unless there is exactly one. */
export function childNamed(element: XmlElement, name: string): XmlElement {
  const [child, ...others] = childrenNamed(element, name);
  if (!child || others.length > 0)
    throw new Error(`<${element.name}> has ${others.length} <${name}> too many`);
  return child;
}

export function textsOf(element: XmlElement, name: string): string[] {
  return childrenNamed(element, name).map(({ text }) => text);
}
