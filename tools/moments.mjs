/**
 * When the tests take place. Without a word they take place at an ordinary one; each of the others is awkward in its
 * own way: `npm test -- --moment NAME`.
 */
const ordinary = { name: 'ordinary', at: '2026-11-25T10:00:00+08:00', says: 'a Wednesday morning' };

/** `zone` is the machine's own, where it is part of what is awkward; the city keeps its own clock. */
export const awkward = [
  { name: 'night', at: '2026-11-25T03:00:00+08:00', says: 'three at night' },
  { name: 'noon', at: '2026-11-25T12:30:00+08:00', says: 'the pause at noon' },
  { name: 'before-midnight', at: '2026-11-25T23:59:00+08:00', says: 'a minute before midnight' },
  { name: 'after-midnight', at: '2026-11-26T00:01:00+08:00', says: 'a minute after midnight' },
  { name: 'sunday', at: '2026-11-22T10:00:00+08:00', says: 'a Sunday' },
  { name: 'holiday', at: '2026-10-01T10:00:00+08:00', says: 'the first day of a public holiday' },
  {
    name: 'shifted-workday',
    at: '2026-10-10T10:00:00+08:00',
    says: 'a Saturday worked for a holiday (调休)',
  },
  { name: 'month-end', at: '2026-11-30T17:30:00+08:00', says: 'the last day of a month' },
  { name: 'year-end', at: '2026-12-31T17:30:00+08:00', says: 'the last day of a year' },
  { name: 'leap-day', at: '2024-02-29T10:00:00+08:00', says: '29 February' },
  { name: 'no-calendar', at: '2027-03-10T10:00:00+08:00', says: 'a year whose calendar is not published' },
  {
    name: 'clock-change',
    at: '2026-03-08T14:58:00+08:00',
    says: 'two minutes before the machine’s zone goes to summer time',
    zone: 'America/New_York',
  },
];

/** Those at which the whole suite was run and passed; one that is added here was seen to. */
export const proven = ['ordinary', 'year-end'];

/**
 * The moments a word asks for: a name, `all`, `random` (one that is proven), or nothing.
 * @param {string | undefined} word
 * @throws naming what there is
 */
export function momentsFor(word) {
  if (word === undefined) return [ordinary];
  if (word === 'all') return awkward;
  const every = [ordinary, ...awkward];
  const found =
    word === 'random'
      ? every.filter(({ name }) => proven.includes(name))[Math.floor(Math.random() * proven.length)]
      : every.find(({ name }) => name === word);
  if (found !== undefined) return [found];
  const lines = every.map(({ name, says }) => `  ${name.padEnd(16)} ${says}`);
  throw new Error(`No moment is called “${word}”. There are:\n${lines.join('\n')}\n  all, random`);
}

/** Takes `--moment NAME` or `--moment=NAME` out of the words of a command line. @param {readonly string[]} words */
export function takeMoment(words) {
  const at = words.findIndex((word) => word === '--moment' || word.startsWith('--moment='));
  if (at < 0) return { word: undefined, rest: [...words] };
  const apart = words[at] === '--moment';
  const word = apart ? (words[at + 1] ?? '') : words[at].slice('--moment='.length);
  return { word, rest: words.toSpliced(at, apart ? 2 : 1) };
}

/** What a program and all it starts need to live at a moment. @param {{ at: string, zone?: string }} moment */
export function environmentAt({ at, zone }) {
  const clock = new URL('./clock.ts', import.meta.url).href;
  return {
    GRIDGOV_TEST_MOMENT: at,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${clock}`.trim(),
    ...(zone === undefined ? {} : { TZ: zone }),
  };
}
