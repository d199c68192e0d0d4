/** What happens to a tariff, and what follows from its commands. */
import { dayTextAt } from '../../calendar/zone.ts';
import { asIs, Refusal, say, type Value } from '../../refusal.ts';
import { writer } from '../../workflow/decide.ts';
import type {
  Actor,
  BasicFacts,
  Case,
  Decisions,
  EventRows,
  Identified,
  Limit,
} from '../../workflow/form.ts';
import type { MonthCap, Tariff } from '../../workflow/statement.ts';
import { workflow } from '../../workflow/workflow.ts';
import { ITEMS, type Item } from '../statements/items.ts';
import { COMMANDS, RELATIONS, STAGES, type TariffNames } from './tables.ts';

type Entered = Tariff & { readonly street: string; readonly from: number; readonly ground: string };
export type State = Case &
  Entered & {
    readonly stage: TariffNames['Stage'];
    readonly enteredBy: string;
    readonly enactedBy: string | null;
  };

export type Tariffs = TariffNames & {
  readonly State: State;
  readonly Facts: BasicFacts & { readonly enactWithin: Limit };
  readonly Bodies: {
    entered: Identified & Entered;
    enacted: Record<never, never>;
    not_enacted: { reason: string };
  };
};

const EVENTS: EventRows<Tariffs> = {
  entered: {
    zh: '录入标准',
    en: 'Entered',
    tells: ['head'],
    begins: (body, _at, by) => ({ ...body, stage: 'proposed', clocks: {}, enteredBy: by, enactedBy: null }),
  },
  enacted: {
    zh: '启用',
    en: 'Put in force',
    tells: ['office'],
    change: (_, _body, _at, by) => ({ enactedBy: by }),
  },
  not_enacted: { zh: '不启用', en: 'Turned down', tells: ['office'] },
};

const wrote = writer<Tariffs>();
const wrong = (field: string, problem: string | number, right: Value) =>
  new Refusal('field-wrong', {
    field: `@tariff.field.propose.${field}`,
    problem: asIs(String(problem)),
    right,
  });

/** A whole month, and none that has begun: nobody is paid less for what is done already. */
function monthIn(from: number, now: number): number {
  const day = dayTextAt(from);
  if (!day.endsWith('-01') || day <= dayTextAt(now))
    throw wrong('from', day, say('以后某个月的一日', 'the first day of a month to come'));
  return from;
}
function wholeIn(field: string, value: number, most: number): number {
  if (!(Number.isInteger(value) && value >= 0 && value <= most)) throw wrong(field, value, asIs(`0–${most}`));
  return value;
}

/** A code that the city's own list has may name nothing that is counted: nobody would ever be paid by it. */
function itemIn(item: string): string {
  if (Object.hasOwn(ITEMS, item)) return item;
  const names = Object.entries(ITEMS);
  const listed = (language: 'zh' | 'en') =>
    names.map(([code, said]) => `${said[language]} ${code}`).join(', ');
  throw wrong('item', item, say(listed('zh'), listed('en')));
}

function hundredthsIn(amount: number): number {
  const hundredths = Math.round(amount * 100);
  if (!(hundredths >= 0 && hundredths <= 10_000_000 && Math.abs(hundredths - amount * 100) < 1e-6))
    throw wrong('amount', amount, say('0 到 100000，最多两位小数', '0 to 100000, two decimals at most'));
  return hundredths;
}

const MONTH_CAP = 'month_';
/** Is it a cap over all items of a month, and no tariff of one? */
export const isMonthCap = ({ item }: Pick<Tariff, 'item'>) => item.startsWith(MONTH_CAP);

/** What a row says: a tariff of an item, or a cap over all of them, which an amount of nothing ends. */
export function readTariffs(rows: readonly Tariff[]): {
  readonly tariffs: readonly Tariff[];
  readonly monthCaps: readonly MonthCap[];
} {
  return {
    tariffs: rows.filter((row) => !isMonthCap(row)),
    monthCaps: rows
      .filter((row) => isMonthCap(row) && row.hundredths > 0)
      .map(({ unit, hundredths }) => ({ unit, hundredths })),
  };
}

const DECISIONS: Decisions<Tariffs, typeof COMMANDS> = {
  propose: ({ body: { item, amount, unit, cap, sample, from, ground }, actor, facts: { fresh }, now }) => {
    const entered: Entered = {
      ...{ street: actor.area, item: itemIn(item), hundredths: hundredthsIn(amount), ground },
      unit: unit as Tariff['unit'],
      cap: cap === undefined ? null : wholeIn('cap', cap, 10_000),
      sample: wholeIn('sample', sample, 100),
      from: monthIn(from, now),
    };
    return [wrote('entered', { ...fresh, ...entered }, 'proposed')];
  },
  propose_month_cap: ({ body: { unit, amount, from, ground }, actor, facts: { fresh }, now }) => {
    const entered: Entered = {
      ...{ street: actor.area, item: `${MONTH_CAP}${unit}`, hundredths: hundredthsIn(amount) },
      ...{ unit: unit as Tariff['unit'], cap: null, sample: 0, from: monthIn(from, now), ground },
    };
    return [wrote('entered', { ...fresh, ...entered }, 'proposed')];
  },
};

const isOffice = ({ seats, area }: Actor) => seats.includes(`desk:street:${area}`);

export const tariffs = workflow<Tariffs>()({
  name: 'tariff',
  zh: '奖补标准',
  en: 'tariff',
  relations: RELATIONS,
  stages: STAGES,
  commands: COMMANDS,
  events: EVENTS,
  decisions: DECISIONS,
  timers: {
    enact: {
      zh: '启用时限',
      en: 'Put in force by',
      limit: (_, { enactWithin }) => enactWithin,
      runs: ['proposed'],
      marks: [50, 100],
    },
  },
  barriers: {
    put_in_force: ({ state, actor, now }) => {
      if (state.enteredBy === actor.personId) return new Refusal('own-request');
      // It waited until its month had begun.
      return state.from <= now
        ? new Refusal('too-late', { what: '@tariff.command.put_in_force', until: state.from })
        : null;
    },
  },
  seats: ({ street }) => ({ office: [`desk:street:${street}`], head: [`head:street:${street}`] }),
  stands: (state, actor) => {
    if (state === null) return isOffice(actor) ? ['office'] : [];
    return actor.area.startsWith(state.street) && actor.post !== 'resident' ? ['reader'] : [];
  },
  awaits: ({ street }) => `desk:street:${street}`,
  label: ({ item, hundredths, unit, number }, sight) =>
    sight === 'content'
      ? `${isMonthCap({ item }) ? '当月合计上限' : (ITEMS[item as Item]?.zh ?? item)} ${(hundredths / 100).toFixed(2)} ${unit === 'yuan' ? '元' : '分'}`
      : `奖补标准 ${number}`,
});
