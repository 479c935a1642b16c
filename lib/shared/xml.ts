/** Text for an XML document: signs of XML are escaped, what XML 1.0 cannot say at all is left out. */
function xmlText(text: string): string {
  return text.replace(NOT_IN_XML, '').replace(/[&<>"\r]/g, (sign) => ENTITIES[sign] ?? sign);
}

// Control characters, halves of surrogate pairs, U+FFFE and U+FFFF (XML 1.0, 2.2).
const NOT_IN_XML = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

// A carriage return as it is would reach the reader as a line feed.
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

type Attributes = Readonly<Record<string, string | number>>;

/** `<name attribute="…">text</name>` */
export function xmlElement(name: string, text: string, attributes: Attributes = {}): string {
  return `<${name}${attributesText(attributes)}>${xmlText(text)}</${name}>`;
}

/** `<name attribute="…"/>` */
export function emptyXmlElement(name: string, attributes: Attributes): string {
  return `<${name}${attributesText(attributes)}/>`;
}

function attributesText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join('');
}

/** A whole document of these lines; what is false or empty is left out. */
export function xmlDocument(lines: readonly (string | false | null | undefined)[]): string {
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...lines.filter(Boolean), ''].join('\n');
}
