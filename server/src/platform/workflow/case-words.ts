/** Words that cases of any trade are found by: rows that their streams keep, and questions in the same words. */
import { type Question, tokensOf } from '@gridgov/domain/city/areas/question.ts';
import type { Sight, Trade, Types } from '@gridgov/domain/workflow/form.ts';
import { hasSealed } from '@gridgov/domain/workflow/sealed.ts';
import type { Standing } from '../ledger/stream.ts';

type State = Types['State'];

/** In the index, a case stands under each of these besides its words. */
const placesOf = (trade: string, district: string, month: string) => [
  `@${trade}`,
  `@${trade}.${month}`,
  `@${trade}.${district}`,
  `@${trade}.${district}.${month}`,
];
const seatWord = (seat: string) => `&${seat}`;

/** Whoever sees only the frame of a case finds it by its number. */
const CALLED: readonly Sight[] = ['content', 'own'];
/** Of a longer name the beginning is found. */
const MOST = 120;

/**
 * `parties`: the seats with a part in a case. A trade with sealed words has no rows: its cases are found by their numbers
 * alone, as they are called.
 */
export function wordsOf(
  trade: Trade<Types>,
  parties: (state: State) => readonly string[],
): Standing<State> | null {
  if (hasSealed(trade)) return null;
  return {
    table: 'case_word',
    columns: [
      { name: 'trade', type: 'text' },
      { name: 'serial', type: 'text' },
      { name: 'words', type: 'text' },
    ],
    key: ['trade'],
    since: 'since',
    among: 'true',
    rows: (state) => {
      const serial = state.number.slice(state.district.length + 1);
      const labels = new Set(CALLED.map((sight) => trade.label(state, sight)));
      const words = new Set([
        ...[...labels].flatMap(wordsIn),
        ...placesOf(trade.name, state.district, monthOf(serial)),
        ...parties(state).map(seatWord),
      ]);
      return [{ trade: trade.name, serial, words: [...words].sort().join('\n') }];
    },
  };
}

/** Serials begin with their day: 20261124-0131. */
const monthOf = (serial: string) => serial.slice(0, 6);

/** Each pair of neighbouring characters, the last one alone as well; numbers and letters whole. */
function wordsIn(label: string): string[] {
  return tokensOf(label.slice(0, MOST)).flatMap(({ kind, text }) => {
    if (kind !== 'han') return [text];
    const characters = [...text];
    return characters.map((character, at) => `${character}${characters[at + 1] ?? ''}`);
  });
}

/**
 * Candidates for a question, as a tsquery; `fitOf` looks at each anew. A text in one go may be two names, so its ends
 * suffice. Letters are found by the beginnings of words.
 */
export function queryOf({ tokens }: Question): string {
  const parts = tokens.map(({ kind, text }) => {
    const characters = [...text];
    if (kind !== 'han' || characters.length === 1) return `${quoted(text)}:*`;
    const ends = new Set([characters.slice(0, 2).join(''), characters.slice(-2).join('')]);
    return [...ends].map(quoted).join(' & ');
  });
  return parts.join(' & ');
}

/** Only cases of these: of the districts, of the seats, of the months. */
export type Within = {
  readonly trade: string;
  readonly districts: readonly string[];
  /** Null: whatever has a part in them. */
  readonly seats: readonly string[] | null;
  /** As `monthsUntil` says them; null: of all times. */
  readonly months: readonly string[] | null;
};

export function withinQuery({ trade, districts, seats, months }: Within): string {
  const [only] = districts;
  const where = districts.length === 1 && only !== undefined ? `@${trade}.${only}` : `@${trade}`;
  const places = months === null ? [where] : months.map((month) => `${where}.${month}`);
  return [places, ...(seats === null ? [] : [seats.map(seatWord)])]
    .map((some) => `(${some.map(quoted).join(' | ')})`)
    .join(' & ');
}

/** The month of a day of the city, `2026-11-24`, and those before it, as the words say them. */
export function monthsUntil(day: string, count: number): string[] {
  const last = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, back) => {
    const month = last - back;
    return `${Math.floor(month / 12)}${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** As PostgreSQL reads a word of a tsquery. */
const quoted = (word: string) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
