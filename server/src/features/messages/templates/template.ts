/** What a template is: the same message in both languages, filled with named values. */

/** To whom it speaks: people of the organisation, whoever reported, whoever subscribed, the holder of an address. */
export type Audience = 'staff' | 'reporter' | 'subscriber' | 'holder';

export type Wording = { readonly subject: string; readonly text: string };

export type Template = {
  readonly audience: Audience;
  /** Goes out at once, whatever the hour. */
  readonly urgent?: true;
  /** Holds a secret: its values are wiped when it was sent, and nobody reads it in the console. */
  readonly secret?: true;
  readonly zh: Wording;
  readonly en: Wording;
};

export type Params = Readonly<Record<string, string | number>>;

const HOLE = /\{(\w+)\}/g;

/** The names a template must be filled with. */
export function holesOf({ zh, en }: Template): string[] {
  const all = [zh.subject, zh.text, en.subject, en.text].join('\n');
  return [...new Set([...all.matchAll(HOLE)].map(([, name]) => name ?? ''))].sort();
}

export function fill(wording: Wording, params: Params): Wording {
  const put = (text: string) => text.replace(HOLE, (_, name: string) => String(params[name] ?? ''));
  // A subject becomes a header or a title: one line.
  return { subject: put(wording.subject).replaceAll(/\s+/g, ' ').trim(), text: put(wording.text).trim() };
}
