import { planStandards, type StandardsPlan } from '@gridgov/domain/city/standards/plan-standards.ts';
import type { ImportRow } from '@gridgov/domain/city/standards/rows.ts';
import type { StandardRule } from '@gridgov/domain/city/standards/standard.ts';
import type { Db, Queryable } from '../../../platform/db/database.ts';
import type { MappedRow } from '../../../platform/imports/mapped-table.ts';
import { type ImportOptions, type ImportResult, keepOnlyIf, Tally } from '../../../platform/imports/tally.ts';
import { type Author, changeRulesIn, endRulesIn } from './change.ts';
import { ClassCodes } from './class-codes.ts';
import { currentVersions, type Known, lockRules } from './queries.ts';
import type { StandardData } from './tables.ts';
import { holdsOn, type Wish } from './timeline.ts';

export type StandardsOptions = ImportOptions & {
  /** First day the imported rules hold, 'YYYY-MM-DD'. */
  readonly from: string;
  /** 部件 or 事件, where the table has one kind only and no column for it. */
  readonly kind?: string | undefined;
  /** Unit of limits that are bare numbers, from the header's brackets. */
  readonly limitUnit?: string | undefined;
};

/** `absent`: rules in force that the file does not name; they stay. */
export type StandardsResult = ImportResult & { absent: number };

type KnownRule = {
  readonly rule: StandardRule;
  readonly classCode: string;
  readonly version: Known<StandardData>;
};

/**
 * Imports a table of standards whose columns are mapped to the fields of domain/standards. A changed rule closes its
 * old version on the day before `from`; matters filed earlier keep the old one.
 */
export async function importStandards(
  db: Db,
  rows: AsyncIterable<MappedRow> | Iterable<MappedRow>,
  author: Author,
  options: StandardsOptions,
): Promise<StandardsResult> {
  const tally = new Tally(options);
  const read: ImportRow[] = [];
  for await (const row of rows) {
    for (const problem of row.problems ?? []) tally.problem(problem);
    read.push(row);
    if (read.length % 1_000 === 0) options.signal?.throwIfAborted();
  }
  let absent = 0;
  await keepOnlyIf(db, async (tx) => {
    await lockRules(tx);
    const known = await knownRules(tx, options.from);
    const plan = planStandards(
      known.map((one) => one.rule),
      read,
      defaultsOf(options),
    );
    absent = plan.absent.length;
    report(plan, tally);
    if (!tally.finish().applied) return false;
    return write(tx, known, plan, author, options.from);
  });
  return { ...tally.result, absent };
}

function defaultsOf(options: StandardsOptions) {
  return {
    ...(options.kind === undefined ? {} : { kind: options.kind }),
    ...(options.limitUnit === undefined ? {} : { limitUnit: options.limitUnit }),
  };
}

async function knownRules(tx: Queryable, day: string): Promise<KnownRule[]> {
  const versions = (await currentVersions(tx, 'standard')).filter((version) => holdsOn(version, day));
  return versions.map((version) => ({
    version,
    classCode: version.data.classCode,
    rule: ruleOf(version.data),
  }));
}

async function write(
  tx: Queryable,
  known: readonly KnownRule[],
  plan: StandardsPlan,
  author: Author,
  from: string,
): Promise<boolean> {
  const nodes = (await currentVersions(tx, 'class')).map((version) => ({
    ...version.data,
    code: version.key,
  }));
  const everySeen = [...plan.added, ...plan.changed, ...plan.unchanged].map((one) => one.after);
  const codes = new ClassCodes(nodes, known, everySeen);
  const versionOf = new Map(known.map((one) => [one.rule, one.version]));
  const numbers = new ConditionNumbers(await currentVersions(tx, 'standard'));
  const wishes: Wish<StandardData>[] = [];
  for (const { before, after } of plan.changed) {
    const version = before && versionOf.get(before);
    if (version === undefined) throw new Error('A changed standard has no version to change');
    const { classCode, condition, place } = version.data;
    wishes.push({ key: version.key, from, data: dataOf(after, classCode, condition, place) });
  }
  for (const { after } of plan.added) {
    const classCode = codes.codeFor(after);
    const condition = numbers.next(classCode);
    wishes.push({
      key: `${classCode}/${condition}`,
      from,
      data: dataOf(after, classCode, condition, Number(condition)),
    });
  }
  const gone = known.filter((one) => codes.renamed.has(one.classCode) && plan.absent.includes(one.rule));
  if (gone.length > 0) {
    const keys = gone.map((one) => one.version.key);
    await endRulesIn(tx, 'standard', keys, from, author);
  }
  await changeRulesIn(tx, 'class', codes.wishes(from), author);
  await changeRulesIn(tx, 'standard', wishes, author);
  return true;
}

/** Numbers of conditions within their class; a number once used is not used for another condition. */
class ConditionNumbers {
  readonly #last = new Map<string, number>();

  constructor(versions: readonly Known<StandardData>[]) {
    for (const { data } of versions) {
      this.#last.set(data.classCode, Math.max(this.#last.get(data.classCode) ?? 0, Number(data.condition)));
    }
  }

  next(classCode: string): string {
    const number = (this.#last.get(classCode) ?? 0) + 1;
    this.#last.set(classCode, number);
    return String(number);
  }
}

function report(plan: StandardsPlan, tally: Tally): void {
  for (const problem of plan.problems) tally.problem(problem);
  for (const one of plan.added) {
    tally.count('added');
    tally.difference({
      row: one.row,
      kind: 'added',
      what: nameOf(one.after),
      before: null,
      after: shown(one.after),
    });
  }
  for (const one of plan.changed) {
    tally.count('changed');
    const before = one.before === undefined ? null : shown(one.before);
    tally.difference({
      row: one.row,
      kind: 'changed',
      what: nameOf(one.after),
      before,
      after: shown(one.after),
    });
  }
  for (const _ of plan.unchanged) tally.count('unchanged');
  for (const _ of plan.refused) tally.count('refused');
}

function nameOf(rule: StandardRule): string {
  return `${rule.major} ${rule.minor}：${rule.openCondition}`;
}

function shown(rule: StandardRule): Record<string, string> {
  return {
    minor: rule.minor,
    openCondition: rule.openCondition,
    closeCondition: rule.closeCondition,
    limit: `${rule.limit} ${rule.limitUnit}`,
    unit: rule.units.join('、'),
    supervisor: rule.supervisors.join('、'),
  };
}

function ruleOf(data: StandardData): StandardRule {
  return {
    kind: data.kind,
    majorCode: data.majorCode,
    major: data.major,
    minorCode: data.minorCode,
    minor: data.minor,
    openCondition: data.openText,
    closeCondition: data.closeText,
    limit: data.limitN,
    limitUnit: data.limitUnit,
    units: data.units,
    supervisors: data.supervisors,
    legalBasis: data.legalBasis ?? '',
    legalText: data.legalText ?? '',
    collectNotes: data.collectNotes ?? '',
  };
}

function dataOf(rule: StandardRule, classCode: string, condition: string, place: number): StandardData {
  return {
    classCode,
    kind: rule.kind,
    majorCode: rule.majorCode,
    major: rule.major,
    minorCode: rule.minorCode,
    minor: rule.minor,
    condition,
    openText: rule.openCondition,
    closeText: rule.closeCondition,
    limitN: rule.limit,
    limitUnit: rule.limitUnit,
    units: rule.units,
    supervisors: rule.supervisors,
    legalBasis: rule.legalBasis || null,
    legalText: rule.legalText || null,
    collectNotes: rule.collectNotes || null,
    place,
  };
}
