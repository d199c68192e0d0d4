/** Old cases 旧案 of a trade, row by row: judged first, then each written to the ledger as a case of its own. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { tradeRight } from '@gridgov/domain/city/people/trade-rights.ts';
import {
  explainRefusal,
  type Language,
  Refusal,
  say,
  sayField,
  wrongField,
} from '@gridgov/domain/refusal.ts';
import { bringIn } from '@gridgov/domain/workflow/bring-in.ts';
import { startOf } from '@gridgov/domain/workflow/imported.ts';
import type { MappedRow } from '../../imports/mapped-table.ts';
import { type ImportOptions, type ImportResult, type RowFault, Tally } from '../../imports/tally.ts';
import { uuidOf } from '../../ledger/ids.ts';
import { factsOf } from '../act.ts';
import type { OpenTrade, TradeDeps } from '../open.ts';
import { digestOf, type Origin, whoOf } from '../origin.ts';
import { casesById } from '../queries.ts';
import { beginningOf } from './columns.ts';
import { type CellFault, type Judged, type Judging, judgeRow } from './judge.ts';

/** Looked up, and written, together. */
const BITE = 50;

export type Importer = { readonly actor: Actor; readonly origin: Omit<Origin, 'commandId'> };
/** What an import works with; nobody has to be told, and no file is read. */
export type OldDeps = Pick<TradeDeps, 'db' | 'districts' | 'nameOf' | 'inForce' | 'numbers' | 'words'>;

type Row = Judged & { readonly row: number; readonly id: string };

/**
 * An old number of a district is one case: its id is made from it, so that the same file twice, or one that was stopped
 * and begun again, brings nothing in twice. Cases are written one by one, and those that were stay.
 */
export async function importOld(
  deps: OldDeps,
  open: OpenTrade,
  rows: AsyncIterable<MappedRow>,
  importer: Importer,
  options: ImportOptions,
): Promise<ImportResult> {
  const tally = new Tally(options);
  const { reader: language = 'zh' } = options;
  const work = { deps, open, importer, tally, language, judging: judgingFor(deps, open, importer) };
  const fresh: Row[] = [];
  const seen = new Map<string, number>();
  let bite: Row[] = [];
  const settle = async () => {
    fresh.push(...(await newAmong(work, bite)));
    bite = [];
  };
  for await (const { row, fields, problems = [] } of rows) {
    const judged = problems.length > 0 ? problems : judge(work, fields);
    if (!('told' in judged)) {
      tally.refuseAll(row, judged);
      continue;
    }
    const id = uuidOf(`old ${open.served.trade.name} ${judged.district} ${judged.told.number}`);
    const before = seen.get(id);
    if (before !== undefined) {
      tally.refuseAll(row, saidIn(work, [{ field: 'oldNumber', refusal: twice(before) }]));
      continue;
    }
    seen.set(id, row);
    bite.push({ ...judged, row, id });
    if (bite.length === BITE) await settle();
  }
  await settle();
  const { applied } = tally.finish();
  if (applied) await writeAll(work, fresh, options);
  return tally.result;
}

type Work = {
  readonly deps: OldDeps;
  readonly open: OpenTrade;
  readonly importer: Importer;
  readonly tally: Tally;
  readonly judging: Judging;
  /** Of whoever reads what is wrong. */
  readonly language: Language;
};

function judgingFor(
  { districts, nameOf, inForce }: OldDeps,
  { served }: OpenTrade,
  { actor, origin: { now } }: Importer,
): Judging {
  const own = districts().filter((code) => actor.area === '' || actor.area.startsWith(code));
  const named = own.map((code) => ({ code, name: nameOf(code, 'zh') }));
  return { trade: served.trade, inForce: inForce(now), now, districts: named };
}

/** What the domain says of it is asked before anything is written. */
function judge(work: Work, fields: Readonly<Record<string, string>>) {
  const judged = judgeRow(work.judging, fields);
  if (!('told' in judged)) return saidIn(work, judged);
  try {
    eventOf(work, judged, { id: '00000000-0000-8000-8000-000000000000', number: judged.told.number });
    return judged;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return saidIn(work, [{ field: '', refusal: error }]);
  }
}

const twice = (row: number): Refusal =>
  wrongField(
    sayField('oldNumber', '旧编号', 'Old number'),
    say(`和第 ${row} 行是同一编号`, `row ${row} has it too`),
    say('一件只留一行', 'one row for each case'),
  );

/** What is wrong with a row, to whoever reads it. */
function saidIn(
  { deps, language }: Pick<Work, 'deps' | 'language'>,
  faults: readonly CellFault[],
): RowFault[] {
  return faults.map(({ field, refusal: { code, details } }) => {
    const { text, instead } = explainRefusal(code, details, language, deps.words);
    return { field, message: [text, instead].join(language === 'zh' ? '；' : '. ') };
  });
}

function eventOf(
  { deps, open: { served }, importer: { actor, origin } }: Work,
  { district, told }: Judged,
  fresh: { readonly id: string; readonly number: string },
) {
  const facts = factsOf(deps, served, { ...fresh, district }, { now: origin.now, actor, state: null });
  return bringIn(served.trade, beginningOf(served.trade) ?? '', told, { actor, facts });
}

/** Counts what is there already, and returns the others. */
async function newAmong({ deps, open, tally, language }: Work, rows: readonly Row[]): Promise<Row[]> {
  const there = new Set<string>();
  for (const [district, some] of Map.groupBy(rows, (one) => one.district)) {
    // A bite holds rows of few districts.
    const found = await casesById(
      deps.db,
      open.served,
      district,
      some.map(({ id }) => id),
    );
    for (const id of found.keys()) there.add(id);
  }
  for (const { id, row, told } of rows) {
    tally.count(there.has(id) ? 'unchanged' : 'added');
    if (there.has(id)) continue;
    const { number, begun, ended, stage } = told;
    const after = {
      oldNumber: number,
      begun,
      ended: ended ?? '',
      stage: open.served.trade.stages[stage]?.[language] ?? stage,
    };
    tally.difference({ row, kind: 'added', what: number, before: null, after });
  }
  return rows.filter(({ id }) => !there.has(id));
}

async function writeAll(work: Work, rows: readonly Row[], options: ImportOptions): Promise<void> {
  for (let at = 0; at < rows.length; at += BITE) {
    options.signal?.throwIfAborted();
    // In bites, so that it can be stopped between them.
    await Promise.all(rows.slice(at, at + BITE).map((row) => writeOne(work, row)));
    options.onProgress?.(Math.min(at + BITE, rows.length));
  }
}

async function writeOne(work: Work, row: Row): Promise<void> {
  const { deps, open, importer, tally, language } = work;
  const { trade } = open.served;
  const { actor } = importer;
  const { id, district, told } = row;
  const origin = { ...importer.origin, commandId: id };
  try {
    const number = await deps.numbers(trade.name).next(district, startOf(told.begun));
    await open.ledger.run({
      district,
      id,
      commandId: id,
      digest: digestOf(actor, `${trade.name}.import`, told),
      who: whoOf(actor, tradeRight(trade, 'import'), origin),
      now: origin.now,
      decide: () => ({ events: [eventOf(work, row, { id, number })], jobs: [] }),
      beside: () => ({ notice: [], case_file: [], timer: [] }),
      result: (state, version) => ({ id: `${state.district}.${state.id}`, number: state.number, version }),
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tally.result.added -= 1;
    tally.result.refused += 1;
    const { text } = explainRefusal(error.code, error.details, language, deps.words);
    tally.problem({ row: row.row, field: 'oldNumber', message: text });
  }
}
