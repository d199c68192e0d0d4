import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { refuseUnknown } from '../../../platform/http/known.ts';
import { isNumber } from '../../../platform/workflow/typed-numbers.ts';
import type { Filter, Meaning } from './filters/filters.ts';
import { askedOf, type Branch, leadOf, narrowed, reportedBy, seatsOf, sightOf } from './pages/scope.ts';
import { dayEnd, hull, type Span, spanOf } from './pages/spans.ts';

/** The standard views, in the order in which they stand. */
export const VIEWS = {
  mine: { zh: '本岗待办', en: 'My queue' },
  area: { zh: '在办', en: 'Open' },
  assisting: { zh: '协办', en: 'Assisting' },
  responsible: { zh: '本单位主办', en: 'Led by my unit' },
  unowned: { zh: '无责任人', en: 'No owner' },
  'due-today': { zh: '今日到期', en: 'Due today' },
  overdue: { zh: '超期', en: 'Overdue' },
  suspended: { zh: '挂账', en: 'Suspended' },
  supervised: { zh: '督办', en: 'Supervised' },
  'returned-by-me': { zh: '我退回的', en: 'Returned by me' },
  reported: { zh: '我上报的', en: 'Reported by me' },
  all: { zh: '全部案件', en: 'All matters' },
} as const;
export type View = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as readonly View[];

/** `queue`: who needs help, no owner, then by time left, suspended last unless reviewed today. `book`: newest first. `returned`: last sent back first. */
export type Order = 'queue' | 'book' | 'returned';

/** What a view asks for beyond its branches; follows from the columns of the queue's indexes. */
export type Within = {
  /** Waits for a unit. */
  readonly noOwner?: boolean;
  readonly suspended?: boolean;
  readonly supervised?: boolean;
  /** A promise broke before. */
  readonly overdueAt?: number;
  readonly dueFrom?: number;
  readonly dueBefore?: number;
  readonly reportedFrom?: number;
  readonly reportedBefore?: number;
};

export type Plan = {
  readonly view: View;
  readonly branches: readonly Branch[];
  readonly order: Order;
  readonly open: boolean;
  readonly within: Within;
  readonly filters: readonly Filter[];
  /** Words to be found in title, place and description. */
  readonly text: string | null;
  /** What the words name besides; null where they name nothing. */
  readonly meant: Meaning | null;
  readonly person: string;
  readonly now: number;
};

export type Ask = {
  readonly view: View;
  readonly filters: readonly Filter[];
  readonly text: string | null;
  readonly meant?: Meaning | null;
};

/** How a view is answered for this actor. Who types a whole number wants that matter, whatever the view. */
export function planOf(ask: Ask, actor: Actor, districts: readonly string[], now: number): Plan {
  const { filters, text, meant = null } = ask;
  const view = text !== null && isNumber(text) ? 'all' : ask.view;
  const { order, open } = shapeOf(view);
  return {
    view,
    branches: narrowed(branchesOf(view, actor, districts), filters),
    order,
    open,
    within: { ...withinOf(view, now), ...(order === 'book' ? reportedIn(filters, now) : {}) },
    filters,
    text,
    meant,
    person: actor.personId,
    now,
  };
}

function branchesOf(view: View, actor: Actor, districts: readonly string[]): Branch[] {
  switch (view) {
    case 'mine':
      return seatsOf(actor, districts);
    case 'assisting':
      return askedOf(actor, districts);
    case 'responsible':
      return leadOf(actor, districts);
    case 'reported':
      return reportedBy(actor, districts);
    case 'area':
    case 'unowned':
    case 'due-today':
    case 'overdue':
    case 'suspended':
    case 'supervised':
    case 'returned-by-me':
    case 'all':
      return sightOf(actor, districts);
  }
}

function shapeOf(view: View): { order: Order; open: boolean } {
  if (view === 'all' || view === 'reported') return { order: 'book', open: false };
  if (view === 'returned-by-me') return { order: 'returned', open: true };
  return { order: 'queue', open: true };
}

function withinOf(view: View, now: number): Within {
  switch (view) {
    case 'unowned':
      return { noOwner: true };
    case 'suspended':
      return { suspended: true };
    case 'supervised':
      return { supervised: true };
    case 'overdue':
      return { overdueAt: now };
    case 'due-today':
      return { dueFrom: now, dueBefore: dayEnd(now) };
    case 'mine':
    case 'area':
    case 'assisting':
    case 'responsible':
    case 'returned-by-me':
    case 'reported':
    case 'all':
      return {};
  }
}

/** Days of reporting bound a walk of the book itself: checked row by row, it would first walk all that is newer. */
function reportedIn(filters: readonly Filter[], now: number): Within {
  const spans = (name: Filter['field'], read: (value: string) => string): Span[] => {
    const found = filters.find(({ field, not }) => field === name && !not);
    // Several days of one filter are alternatives.
    return found === undefined ? [] : [hull(found.values.map((value) => spanOf(read(value), now)))];
  };
  const all = [
    ...spans('reported', (value) => value),
    ...spans('reportedFrom', (day) => `${day}..`),
    ...spans('reportedTo', (day) => `..${day}`),
  ];
  const from = all.flatMap((span) => span.from ?? []);
  const before = all.flatMap((span) => span.before ?? []);
  return {
    ...(from.length === 0 ? {} : { reportedFrom: Math.max(...from) }),
    ...(before.length === 0 ? {} : { reportedBefore: Math.min(...before) }),
  };
}

/** @throws HttpProblem where there is no such view */
export function viewNamed(name: string): View {
  refuseUnknown('view', name, VIEW_NAMES);
  return name as View;
}
