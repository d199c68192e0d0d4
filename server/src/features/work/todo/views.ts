import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Words as InLanguages, Trade, Types } from '@gridgov/domain/workflow/form.ts';
import { REQUEST } from '@gridgov/domain/workflow/todo.ts';
import type { Static } from 'typebox';
import { NEVER, WHOLE } from '../../../platform/workflow/todo.ts';
import type { Counted, TodoRow } from './queries.ts';
import type { TodoPage } from './schema.ts';

export type Looking = { readonly actor: Actor; readonly language: Language; readonly now: number };
/** What the list reads of a trade. */
export type Words = Pick<Trade<Types>, 'name' | 'zh' | 'en' | 'stages' | 'lanes'> & {
  readonly path: string;
  readonly requests?: Readonly<Record<string, InLanguages>> | undefined;
};
type Page = Static<typeof TodoPage>;
export type Task = Page['items'][number];
/** What a trade shows of a row beyond what the row itself holds. */
export type Shown = Pick<Task, 'title' | 'number' | 'place' | 'help' | 'next' | 'holder' | 'clock'>;
/** Of rows of one trade, in their order; null: the reader may not see the case. */
export type Show = (rows: readonly TodoRow[], looking: Looking) => Promise<readonly (Shown | null)[]>;

const tradeName = (words: Words | undefined, trade: string, language: Language) => words?.[language] ?? trade;

function namesIn(words: Words | undefined, lane: string) {
  if (lane === REQUEST) return words?.requests;
  return lane === WHOLE.lane ? words?.stages : words?.lanes[lane]?.stages;
}

function stageName(words: Words | undefined, lane: string, stage: string, language: Language): string {
  return namesIn(words, lane)?.[stage]?.[language] ?? stage;
}

/** What any row tells by itself; its time is that of the calendar. */
export function plainShown({ label, number, due }: TodoRow, now: number): Shown {
  const minutes = Math.floor((due - now) / 60_000);
  const clock =
    due === NEVER
      ? { state: 'none' as const, remainingMinutes: null, dueAt: null }
      : {
          state: due < now ? ('over' as const) : ('ok' as const),
          remainingMinutes: minutes,
          dueAt: new Date(due).toISOString(),
        };
  return {
    title: label,
    number,
    place: '',
    help: false,
    next: '',
    holder: '',
    clock: { ...clock, unitClock: 'natural', dayMinutes: 1440 },
  };
}

export function taskView(row: TodoRow, shown: Shown, words: Words | undefined, { language }: Looking): Task {
  return {
    case: `${row.district}.${row.id}`,
    trade: row.trade,
    tradeName: tradeName(words, row.trade, language),
    path: words?.path ?? '',
    lane: row.lane === WHOLE.lane ? null : { name: row.lane, key: row.key },
    stage: row.stage,
    stageName: stageName(words, row.lane, row.stage, language),
    ...shown,
    since: new Date(row.since).toISOString(),
    dueAt: row.due === NEVER ? null : new Date(row.due).toISOString(),
  };
}

export function countsView(
  counted: readonly Counted[],
  words: ReadonlyMap<string, Words>,
  most: number,
  { language }: Looking,
): Page['counts'] {
  const sum = (read: (one: Counted) => number) => counted.reduce((total, one) => total + read(one), 0);
  const total = sum(({ n }) => n);
  return {
    total,
    over: sum(({ over }) => over),
    today: sum(({ today }) => today),
    more: total >= most,
    kinds: counted.map(({ trade, stage, lane, n }) => ({
      trade,
      tradeName: tradeName(words.get(trade), trade, language),
      stage,
      stageName: stageName(words.get(trade), lane, stage, language),
      n,
    })),
  };
}
