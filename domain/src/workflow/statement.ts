/**
 * Statement 结算单: dated tariffs × verified facts. Each line opens to its case, may be objected to, and some are drawn to be
 * looked over; two different people approve. A fragment: rows that a trade spreads into its tables.
 */
import { lane, OPTIONAL, text, yes } from './fields.ts';
import type { Lane, Limit } from './form.ts';

/** Amounts are whole hundredths, of yuan or of points: nothing is lost by adding. */
export type Tariff = {
  readonly item: string;
  readonly hundredths: number;
  readonly unit: 'yuan' | 'points';
  /** At most so many in a month; null: no cap. */
  readonly cap: number | null;
  /** Of a hundred counted lines so many are drawn to be looked over. */
  readonly sample: number;
};

/** At most so much a person and month over all items of a unit. */
export type MonthCap = Pick<Tariff, 'unit' | 'hundredths'>;

/** Something done. Its key is the same for ever, so that it is paid once. */
export type Fact = {
  readonly key: string;
  readonly item: string;
  readonly at: number;
  /** Why it does not count; null: it does. */
  readonly out: string | null;
};
export type Line<F extends Fact = Fact> = F & {
  readonly no: string;
  readonly standing: 'counted' | 'over' | 'out';
  readonly hundredths: number;
  /** What the cap of the month took of it; older lines had none. */
  readonly cut?: number;
  readonly drawn: boolean;
  readonly looked: { readonly holds: boolean; readonly words: string | null } | null;
};

export type ObjectionStage = 'raised' | 'answered';
export type LineObjection = Lane<ObjectionStage> & {
  readonly line: string;
  readonly words: string;
  readonly at: number;
  readonly upheld: boolean | null;
  readonly answer: string | null;
};
export type Approval = { readonly by: string; readonly at: number };

/** What a statement holds besides what its trade adds. */
export type Stated<F extends Fact = Fact> = {
  readonly lines: readonly Line<F>[];
  readonly tariffs: readonly Tariff[];
  /** Older statements had no cap over all items. */
  readonly monthCaps?: readonly MonthCap[];
  readonly lanes: { readonly objection: readonly LineObjection[] };
  readonly first: Approval | null;
  readonly second: Approval | null;
};

/**
 * Which lines count, in the order of time, and which are over a cap: first that of their item, then that of the month,
 * which pays the line that reaches it in part.
 */
export function counted<F extends Fact>(
  lines: readonly Line<F>[],
  { tariffs, monthCaps = [] }: Pick<Stated, 'tariffs' | 'monthCaps'>,
): readonly Line<F>[] {
  const soFar = new Map<string, number>();
  const left = new Map(monthCaps.map(({ unit, hundredths }) => [unit, hundredths]));
  return lines.map((line) => {
    const tariff = tariffs.find(({ item }) => item === line.item);
    if (line.out !== null || tariff === undefined) return { ...line, standing: 'out', hundredths: 0, cut: 0 };
    const n = (soFar.get(line.item) ?? 0) + 1;
    soFar.set(line.item, n);
    if (tariff.cap !== null && n > tariff.cap) return { ...line, standing: 'over', hundredths: 0, cut: 0 };
    const room = left.get(tariff.unit) ?? tariff.hundredths;
    const hundredths = Math.min(tariff.hundredths, room);
    const cut = tariff.hundredths - hundredths;
    if (left.has(tariff.unit)) left.set(tariff.unit, room - hundredths);
    return { ...line, standing: cut > 0 && hundredths === 0 ? 'over' : 'counted', hundredths, cut };
  });
}

/** The same number for the same words, on every machine: whoever knows the seed draws the same again. */
function drawOf(words: string): number {
  let hash = 0x811c9dc5;
  for (const char of words) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

function drawnOf(lines: readonly Line[], tariffs: readonly Tariff[], seed: string): ReadonlySet<string> {
  const drawn = tariffs.flatMap(({ item, sample }) => {
    const own = lines.filter((line) => line.item === item && line.standing === 'counted');
    const order = own
      .map(({ no, key }) => ({ no, draw: drawOf(`${seed} ${key}`) }))
      .sort((a, b) => a.draw - b.draw || Number(a.no) - Number(b.no));
    return order.slice(0, Math.ceil((own.length * sample) / 100));
  });
  return new Set(drawn.map(({ no }) => no));
}

/** The lines of a statement; what an earlier statement holds, or no tariff pays, is no line. */
export function linesOf<F extends Fact>(
  facts: readonly F[],
  tariffs: readonly Tariff[],
  {
    paid,
    seed,
    monthCaps = [],
  }: {
    readonly paid: ReadonlySet<string>;
    readonly seed: string;
    readonly monthCaps?: readonly MonthCap[] | undefined;
  },
): readonly Line<F>[] {
  const once = new Map(facts.map((fact) => [fact.key, fact]));
  const fresh = [...once.values()]
    .filter(({ key, item }) => !paid.has(key) && tariffs.some((tariff) => tariff.item === item))
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
  const plain = fresh.map(
    (fact, n): Line<F> => ({
      ...fact,
      no: String(n + 1),
      standing: 'out',
      hundredths: 0,
      drawn: false,
      looked: null,
    }),
  );
  const lines = counted(plain, { tariffs, monthCaps });
  const drawn = drawnOf(lines, tariffs, seed);
  return lines.map((line) => ({ ...line, drawn: drawn.has(line.no) }));
}

/** Keys that no later statement may hold: what is over the cap is used up too. */
export const keysOf = ({ lines }: Pick<Stated, 'lines'>): string[] =>
  lines.filter(({ standing }) => standing !== 'out').map(({ key }) => key);

export type Total = ReturnType<typeof totalsOf>[number];
export function totalsOf({ lines, tariffs }: Pick<Stated, 'lines' | 'tariffs'>) {
  return tariffs.map(({ item, unit }) => {
    const own = lines.filter((line) => line.item === item);
    const n = (standing: Line['standing']) => own.filter((line) => line.standing === standing).length;
    const hundredths = own.reduce((sum, line) => sum + line.hundredths, 0);
    return { item, unit, counted: n('counted'), over: n('over'), out: n('out'), hundredths };
  });
}
export const sumIn = (stated: Pick<Stated, 'lines' | 'tariffs'>, unit: Tariff['unit']): number =>
  totalsOf(stated).reduce((sum, total) => sum + (total.unit === unit ? total.hundredths : 0), 0);

/** What the cap of the month took over all items of a unit. */
export const cutIn = (
  { lines, tariffs }: Pick<Stated, 'lines' | 'tariffs'>,
  unit: Tariff['unit'],
): number => {
  const own = new Set(tariffs.filter((one) => one.unit === unit).map(({ item }) => item));
  return lines.reduce((sum, { item, cut = 0 }) => sum + (own.has(item) ? cut : 0), 0);
};

export const STATEMENT_RELATIONS = {
  worker: { zh: '本人', en: 'the worker themself' },
  office: { zh: '镇街网格中心', en: 'the street grid centre' },
  head: { zh: '镇街网格中心主任', en: 'the head of the street grid centre' },
  system: { zh: '系统', en: 'the system' },
} as const;

export const STATEMENT_STAGES = {
  to_look: { zh: '待本人看', en: 'For the worker to look at', turn: 'worker', open: true },
  objections_left: {
    zh: '有异议待答复',
    en: 'Objections to be answered',
    turn: 'office',
    open: true,
    free: 'each objection has its own clock',
  },
  to_check: { zh: '待初核', en: 'To be checked', turn: 'office', open: true },
  to_approve: { zh: '待复核', en: 'To be approved', turn: 'head', open: true },
  to_pay: { zh: '待发放', en: 'To be paid out', turn: 'office', open: true },
  paid_out: { zh: '已交发放', en: 'Given to the paymaster', turn: 'nobody', open: false },
} as const;

export const OBJECTION_LANE = {
  objection: {
    zh: '异议',
    en: 'an objection',
    stages: {
      raised: { zh: '待答复', en: 'To be answered', turn: 'office', open: true },
      answered: { zh: '已答复', en: 'Answered', turn: 'nobody', open: false },
    },
  },
} as const;

const LINE = text('第几行', 'Which line');

export const STATEMENT_COMMANDS = {
  end_look: {
    zh: '看过了',
    en: 'have looked',
    does: { zh: '没有别的异议，交街道初核', en: 'No further objection; on to the check' },
    from: ['to_look'],
    who: ['worker'],
    fields: {},
    writes: 'look_ended',
    to: ['objections_left', 'to_check'],
    atOnce: true,
  },
  pass_look: {
    zh: '到期未看',
    en: 'pass on unlooked',
    does: { zh: '到期没有回音的转初核', en: 'Without a word in time it goes on to the check' },
    from: ['to_look'],
    who: ['system'],
    fields: {},
    writes: 'look_passed',
    to: ['objections_left', 'to_check'],
  },
  object_line: {
    zh: '对一行提异议',
    en: 'object to a line',
    does: { zh: '写明哪里不对，街道逐条答复', en: 'Say what is wrong; each is answered' },
    from: ['to_look'],
    who: ['worker'],
    fields: { line: LINE, words: text('哪里不对', 'What is wrong') },
    writes: 'line_objected',
  },
  answer_line: {
    zh: '答复异议',
    en: 'answer an objection',
    does: {
      zh: '采纳的：没计的改为计，计了的改为不计；上限照旧',
      en: 'Upheld: what was left out counts, what counted is left out; caps stay',
    },
    from: ['to_look', 'objections_left'],
    who: ['office'],
    lane: { name: 'objection', from: ['raised'], to: 'answered' },
    fields: {
      objection: lane('哪一条', 'Which'),
      upheld: yes('采纳', 'Upheld'),
      answer: text('答复', 'Answer'),
    },
    writes: 'line_answered',
    to: ['to_look', 'objections_left', 'to_check'],
  },
  look_over: {
    zh: '记抽查',
    en: 'look over a drawn line',
    does: {
      zh: '抽到的行看是否属实；不属实的不计，交本人再看',
      en: 'Is it as claimed? What is not does not count, and the worker looks again',
    },
    from: ['to_look', 'objections_left', 'to_check'],
    who: ['office'],
    fields: {
      line: LINE,
      holds: yes('属实', 'As claimed'),
      words: text('看到什么', 'What was seen', OPTIONAL),
    },
    writes: 'looked_over',
    to: ['to_look', 'objections_left', 'to_check'],
  },
  approve_first: {
    zh: '初核',
    en: 'check',
    does: { zh: '抽到的都看过才能初核；交另一人复核', en: 'After what was drawn; another person approves' },
    from: ['to_check'],
    who: ['office'],
    fields: { words: text('意见', 'Words', OPTIONAL) },
    writes: 'approved_first',
    to: 'to_approve',
    atOnce: true,
  },
  approve_second: {
    zh: '复核',
    en: 'approve',
    does: { zh: '初核的人不能复核', en: 'Not by whoever checked it' },
    from: ['to_approve'],
    who: ['head'],
    fields: { words: text('意见', 'Words', OPTIONAL) },
    writes: 'approved_second',
    to: 'to_pay',
    atOnce: true,
  },
  return_check: {
    zh: '退回初核',
    en: 'return to the check',
    does: { zh: '写明原因', en: 'With the reason' },
    from: ['to_approve'],
    who: ['head'],
    fields: { reason: text('原因', 'Why') },
    writes: 'check_returned',
    to: 'to_check',
  },
  pay_out: {
    zh: '已交发放',
    en: 'give to the paymaster',
    does: { zh: '导出交发放单位后记下批次号', en: 'After the export; with the number of the batch' },
    from: ['to_pay'],
    who: ['office'],
    fields: { batch: text('批次号', 'Number of the batch') },
    writes: 'paid',
    to: 'paid_out',
  },
} as const;

type Limits = {
  readonly limits: Readonly<Record<'look' | 'answer' | 'check' | 'approve' | 'pay', Limit>>;
};
const MARKS = { marks: [50, 100] } as const;
export const STATEMENT_TIMERS = {
  look: {
    zh: '本人看的时限',
    en: 'Look by',
    says: { zh: '到期没有回音的转初核', en: 'Without a word it goes on to the check' },
    limit: (_: unknown, { limits }: Limits) => limits.look,
    runs: ['to_look'],
    marks: [50, 75],
    gives: 'pass_look',
  },
  answer: {
    ...{ zh: '答复异议时限', en: 'Answer the objection by', ...MARKS },
    lane: 'objection',
    limit: (_: unknown, { limits }: Limits) => limits.answer,
    runs: ['raised'],
  },
  check: {
    ...{ zh: '初核时限', en: 'Check by', ...MARKS },
    limit: (_: unknown, { limits }: Limits) => limits.check,
    runs: ['to_check'],
  },
  approve: {
    ...{ zh: '复核时限', en: 'Approve by', ...MARKS },
    limit: (_: unknown, { limits }: Limits) => limits.approve,
    runs: ['to_approve'],
  },
  pay: {
    ...{ zh: '发放时限', en: 'Pay out by', ...MARKS },
    limit: (_: unknown, { limits }: Limits) => limits.pay,
    runs: ['to_pay'],
  },
} as const;

type Worded = { readonly words?: string | undefined };
export type StatementBodies = {
  look_ended: Record<never, never>;
  look_passed: Record<never, never>;
  line_objected: { line: string; words: string };
  line_answered: { key: string; upheld: boolean; answer: string };
  looked_over: Worded & { line: string; holds: boolean };
  approved_first: Worded;
  approved_second: Worded;
  check_returned: { reason: string };
  paid: { batch: string };
};

const isRaised = ({ stage }: LineObjection) => stage === 'raised';
export const lineOf = <F extends Fact>({ lines }: Pick<Stated<F>, 'lines'>, no: string) =>
  lines.find((line) => line.no === no.trim()) ?? null;
export const isObjected = ({ lanes }: Pick<Stated, 'lanes'>, no: string) =>
  lanes.objection.some((one) => isRaised(one) && one.line === no);
/** Drawn lines that count and that nobody has looked over. */
export const unlooked = ({ lines }: Pick<Stated, 'lines'>) =>
  lines.filter(({ drawn, looked, standing }) => drawn && looked === null && standing === 'counted');

/** Where it stands once the worker has looked, or the time for it is over. */
export const afterLook = ({ lanes }: Pick<Stated, 'lanes'>) =>
  lanes.objection.some(isRaised) ? 'objections_left' : 'to_check';
/** Where it stands after this objection was answered; undefined: where it is. */
export const afterAnswer = (
  { stage, lanes }: Pick<Stated, 'lanes'> & { readonly stage: string },
  key: string,
) =>
  stage === 'objections_left' && !lanes.objection.some((one) => isRaised(one) && one.key !== key)
    ? 'to_check'
    : undefined;
