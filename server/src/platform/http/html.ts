/** HTML written by the server. What is put into a template is text and is escaped; only other templates are not. */

export class Html {
  readonly text: string;
  /** For templates alone, and for what comes from our own files; never for what somebody sent. */
  constructor(text: string) {
    this.text = text;
  }
}

export type Inner = string | number | Html | null | undefined | false | readonly Inner[];

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** No sign that HTML has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Puts values into a page: html`<p title="${words}">${words}</p>`. Attributes stand in double quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Inner[]): Html {
  return new Html(parts.map((part, at) => (at === 0 ? '' : textOf(values[at - 1])) + part).join(''));
}

function textOf(value: Inner): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'string') return escaped(value);
  return typeof value === 'number' ? String(value) : value.map(textOf).join('');
}

function escaped(text: string): string {
  return text.replaceAll(NO_TEXT, '').replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');
}

/** Data for a page's script, in an element that no browser runs. */
export function dataElement(id: string, data: unknown): Html {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return html`<script type="application/json" id="${id}">${new Html(json)}</script>`;
}
