/** What a template is: the same message in both languages, filled with named values. */

/** To whom it speaks: people of the organisation, whoever reported, whoever subscribed, the holder of an address. */
export type Audience = 'staff' | 'reporter' | 'subscriber' | 'holder';

export type Wording = {
  /** In a list beside the matter's own number and title, which it does not repeat. */
  readonly line?: string;
  /** One line; of e-mail and of a notification. */
  readonly subject: string;
  readonly text: string;
};

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

/** The names of the places to be filled in a text. */
export const holesIn = (text: string): string[] => [...text.matchAll(HOLE)].map(([, name]) => name ?? '');
export const withoutHoles = (text: string): string => text.replace(HOLE, '');

/** Fills what is given and leaves the rest to be filled. */
export const put = (text: string, params: Params): string =>
  text.replace(HOLE, (hole, name: string) => String(params[name] ?? hole));

/** The names a template must be filled with. */
export function holesOf({ zh, en }: Template): string[] {
  const all = [zh, en].flatMap((one) => [one.line ?? '', one.subject, one.text]).join('\n');
  return [...new Set(holesIn(all))].sort();
}

export function fill(wording: Wording, params: Params): { line: string; subject: string; text: string } {
  const filled = (text: string) => text.replace(HOLE, (_, name: string) => String(params[name] ?? ''));
  const line = filled(wording.line ?? wording.subject);
  // A subject becomes a header or a title: one line.
  return {
    line,
    subject: filled(wording.subject).replaceAll(/\s+/g, ' ').trim(),
    text: filled(wording.text).trim(),
  };
}

/** What a message is about where its values are not to be seen: the longest piece of its line between them. */
export function headOf({ line, subject }: Wording): string {
  const pieces = (line ?? subject)
    .split(/\{\w+\}/)
    .map((piece) => piece.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ''));
  return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
}
