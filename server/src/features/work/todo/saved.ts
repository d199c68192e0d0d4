/** Views of the list of what waits: what the block of saved views needs to know of it. */
import { refuseUnknown } from '../../../platform/http/known.ts';
import { HttpProblem } from '../../../platform/http/problem.ts';
import type { Count, ViewAsk, ViewList } from '../../../platform/saved-views/saved.ts';
import type { TodoDeps } from './deps.ts';
import { countWaiting } from './page.ts';
import type { Counted } from './queries.ts';
import { DUE_SPANS } from './schema.ts';

const BASE = 'waiting';
const FIELDS = ['trade', 'stage', 'due'] as const;
type Narrowed = Readonly<Partial<Record<(typeof FIELDS)[number], string>>>;

export function todoViews(deps: TodoDeps): ViewList {
  return {
    name: 'todo',
    path: '/todo-views',
    tag: 'todo',
    right: 'signed-in',
    audit: { none: 'names and counts of what waits for this post' },
    check: (ask) => {
      const { trade, due } = narrowedBy(ask);
      const names = deps.trades.map(({ name }) => name);
      if (trade !== undefined) refuseUnknown('f', trade, names);
      if (due !== undefined) refuseUnknown('f', due, DUE_SPANS);
    },
    standard: async (looking) => {
      const { counted, more } = await countWaiting(deps, looking, 'waiting');
      const name = looking.language === 'zh' ? '全部' : 'All';
      return [{ base: BASE, name, count: countOf(counted, {}, more) }];
    },
    counts: async (asks, looking) => {
      const { counted, more } = await countWaiting(deps, looking, 'waiting');
      return asks.map((ask) => countOf(counted, narrowedBy(ask), more));
    },
  };
}

/** @throws HttpProblem where the list cannot be narrowed so */
function narrowedBy({ base, f, q }: ViewAsk): Narrowed {
  refuseUnknown('base', base, [BASE]);
  const pairs = f.map((text) => {
    const [, field = '', value = ''] = /^(\w+):(.+)$/.exec(text) ?? [];
    refuseUnknown('f', field, FIELDS);
    return [field, value] as const;
  });
  const narrowed = Object.fromEntries(pairs);
  if (Object.keys(narrowed).length < pairs.length)
    throw wrong('f', '每项条件只能有一个', 'takes each filter once');
  if (q !== '') throw wrong('q', '这张清单不按文字筛选', 'this list is not searched');
  return narrowed;
}

const wrong = (field: string, zh: string, en: string) =>
  new HttpProblem('request-wrong', { count: 1 }, { errors: [{ field, message: { zh, en }, right: '' }] });

function countOf(counted: readonly Counted[], { trade, stage, due }: Narrowed, more: boolean): Count {
  const rows = counted.filter(
    (one) => (trade === undefined || one.trade === trade) && (stage === undefined || one.stage === stage),
  );
  const read = (one: Counted) => (due === undefined ? one.n : due === 'over' ? one.over : one.today);
  return { n: rows.reduce((sum, one) => sum + read(one), 0), more };
}
