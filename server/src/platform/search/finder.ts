/** How a noun takes part in the one search: whatever the server can find says itself how, and the search knows none by name. */
import type { Question, Sounds } from '@gridgov/domain/city/areas/question.ts';
import { fitOf } from '@gridgov/domain/city/areas/question.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { RouteRight } from '../http/route.ts';

export type Asked = {
  readonly text: string;
  /** Null where the text holds no word. */
  readonly question: Question | null;
  /** Readings of characters; null where no letters were typed. */
  readonly sounds: Sounds | null;
  readonly actor: Actor;
  readonly limit: number;
  readonly now: number;
  readonly language: Language;
};

export type Hit = {
  /** What sort of address it has; a face makes the address from this and the id. */
  readonly kind: string;
  readonly id: string;
  readonly label: string;
  readonly note: string;
  /** The part of the address that its trade has. */
  readonly path?: string;
  /** What was typed names this very row: its group stands before the others. */
  readonly exact?: boolean;
};

export type Finder = {
  /** Of the group; unique. */
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  /** Without it the group is not searched. Which rows are in sight is asked for each of them. */
  readonly right: RouteRight;
  /** Rows the actor may read by their own route, the best first. */
  readonly find: (asked: Asked) => Promise<readonly Hit[]>;
};

/** Those that fit what was typed, the best first; those that fit alike stay in their order. */
export function fitting<T>(
  rows: Iterable<T>,
  { question, sounds }: Pick<Asked, 'question' | 'sounds'>,
  namesOf: (row: T) => readonly string[],
): T[] {
  if (question === null) return [];
  const found: { row: T; fit: number }[] = [];
  for (const row of rows) {
    const fit = fitOf(question, { own: namesOf(row), around: [] }, sounds);
    if (fit !== null) found.push({ row, fit });
  }
  return found.sort((a, b) => a.fit - b.fit).map(({ row }) => row);
}
