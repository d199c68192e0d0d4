/**
 * Writing XML 1.0. Own code, because what matters here is three lines that builders get wrong or leave out: a
 * carriage return must be written as a reference or readers turn it into a line feed, characters that XML cannot
 * carry at all must not reach the document, and white space that people wrote must stay as it is.
 */
export type Xml = { readonly xml: string };
type Scalar = string | number | boolean | null;
export type Content = Scalar | Xml | readonly Xml[];

/** One element; null is an empty one. */
export function el(
  name: string,
  content: Content = null,
  attributes: Readonly<Record<string, Scalar | undefined>> = {},
): Xml {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) => ` ${key}="${attributeText(String(value))}"`)
    .join('');
  const inner = contentOf(content);
  return { xml: inner === '' ? `<${name}${given}/>` : `<${name}${given}>${inner}</${name}>` };
}

/** The whole document as it is sent, in UTF-8. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

function contentOf(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'object') {
    return 'xml' in content ? content.xml : content.map(({ xml }) => xml).join('');
  }
  return text(String(content));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those that XML 1.0 has no way to write
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

function text(value: string): string {
  return value.replace(UNWRITABLE, '\ufffd').replace(/[&<>\r]/g, (sign) => NAMES[sign] ?? sign);
}

function attributeText(value: string): string {
  return value.replace(UNWRITABLE, '\ufffd').replace(/[&<>"\r\n\t]/g, (sign) => NAMES[sign] ?? sign);
}
