import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Calendar } from '@gridgov/domain/calendar/calendar.ts';
import { parseTemplate } from '@gridgov/domain/data/score-templates/template.ts';
import type { Cycle } from '@gridgov/domain/loop/issues/steps.ts';
import { TRADES } from '@gridgov/domain/trades.ts';
import type { Limit } from '@gridgov/domain/workflow/form.ts';
import { type MeasureData, parseMeasure } from '@gridgov/domain/workflow/measures.ts';
import type { Db } from '../../../platform/db/database.ts';
import { type Author, changeRules } from './change.ts';
import { STANDARD_TREES } from './class-codes.ts';
import { importCategories } from './import-categories.ts';
import { importStandards } from './import-standards.ts';
import { openRulesTable } from './open-table.ts';
import { currentVersions, measuresAsShipped } from './queries.ts';
import type { CodeData, PolicyData, RoutingData, TradeLimitData } from './tables.ts';

/** The first day the shipped rules hold: the first one the shipped holidays are known for. */
export const SEEDS_FROM = '2018-01-01';

type Seeds = { readonly db: Db; readonly dir: string; readonly author: Author };

/**
 * What every city needs before it can decide anything: calendar, policy and code lists. A city that has its own
 * already keeps it: nothing that is there is touched. A list that came with a newer version is loaded where there never
 * was one. @param dir `database/seeds`
 */
export async function loadDefaultRules(db: Db, dir: string, at: number): Promise<void> {
  const author: Author = { at, personId: null, postId: null, note: '随程序提供的默认规则' };
  const seeds = { db, dir, author };
  if ((await currentVersions(db, 'calendar')).length === 0) await loadCalendar(seeds);
  if ((await currentVersions(db, 'policy')).length === 0) {
    const data = await readJson<PolicyData>(dir, 'rules/policy.json');
    await changeRules(db, 'policy', [{ key: 'loop', from: SEEDS_FROM, data: { data } }], author);
  }
  await loadCodeLists(seeds);
  await loadMeasures(seeds);
  await loadScoreTemplates(seeds);
  await loadTradeLimits(seeds);
}

/** The demo city's classes, standards, duty list and routing rules. Twice changes nothing. */
export async function loadDemoRules(db: Db, dir: string, at: number): Promise<void> {
  const author: Author = { at, personId: null, postId: null, note: '演示城市的规则' };
  const seeds = { db, dir, author };
  const from = SEEDS_FROM;
  const standards = await openRulesTable(db, 'standards', path.join(dir, 'rules/standards.csv'));
  await importStandards(db, standards.rows, author, { from });
  const categories = await openRulesTable(db, 'categories', path.join(dir, 'rules/categories.csv'));
  await importCategories(db, categories.rows, author, { from, tree: 'S', treeName: '社会治理' });
  await loadClassWords(seeds);
  const duties = await readJson<{ ground: string; classes: string[] }>(dir, 'rules/duty-list.json');
  const duty = duties.classes.map((code) => ({
    key: code,
    from,
    data: { classCode: code, ground: duties.ground },
  }));
  await changeRules(db, 'duty_list', duty, author);
  await loadRouting(seeds);
}

async function loadCalendar({ db, dir, author }: Seeds): Promise<void> {
  const settings = await readJson<Omit<Calendar, 'exceptions'> & { zone: string }>(
    dir,
    'calendar/settings.json',
  );
  const { zone: _, ...rest } = settings;
  const table = await openRulesTable(
    db,
    'calendar',
    path.join(dir, 'calendar/workday_exceptions_2018_2026.csv'),
  );
  const exceptions: Record<string, boolean> = {};
  for await (const { fields } of table.rows) {
    exceptions[fields.date ?? ''] = fields.workday?.toLowerCase() === 'true';
  }
  const data: Calendar = { ...rest, exceptions };
  await changeRules(db, 'calendar', [{ key: settings.id, from: SEEDS_FROM, data: { data } }], author);
}

/** A measure that came with a newer version is loaded where there never was one. */
async function loadMeasures({ db, dir, author }: Seeds): Promise<void> {
  const measures = await readJson<Record<string, unknown>>(dir, 'rules/measures.json');
  const held = new Set((await currentVersions(db, 'measure')).map(({ key }) => key));
  const missing = Object.entries(measures).filter(([key]) => !held.has(key));
  const wishes = missing.map(([key, given]) => {
    return { key, from: SEEDS_FROM, data: { data: parseMeasure(given, TRADES) } };
  });
  if (wishes.length > 0) await changeRules(db, 'measure', wishes, author);
  await completeMeasures({ db, dir, author }, measures);
}

/**
 * Measures of a version that knew neither which way is better nor a source are given both, where the city never changed
 * them and they count what the shipped ones count. What the city changed, it completes itself.
 */
async function completeMeasures({ db, author }: Seeds, shipped: Record<string, unknown>): Promise<void> {
  const untouched = await measuresAsShipped(db);
  const wishes = (await currentVersions(db, 'measure')).flatMap(({ key, from, to, data: { data } }) => {
    if (!untouched.has(key) || data.better !== undefined || data.source !== undefined) return [];
    if (shipped[key] === undefined) return [];
    const { better, source, ...now } = parseMeasure(shipped[key], TRADES);
    if (countsOf(now) !== countsOf(data)) return [];
    const told = { ...(better === undefined ? {} : { better }), ...(source === undefined ? {} : { source }) };
    return [{ key, from, to, data: { data: { ...data, ...told } } }];
  });
  if (wishes.length === 0) return;
  const note = '补上随程序提供的指标的好坏方向和出处';
  await changeRules(db, 'measure', wishes, { ...author, note });
}

const countsOf = ({ trade, numerator, denominator, exclusions, unit }: Omit<MeasureData, 'source'>) =>
  JSON.stringify([trade, numerator, denominator, exclusions, unit]);

/** As measures; a city whose measures are others may lack one that a shipped template scores, and then makes its own. */
async function loadScoreTemplates({ db, dir, author }: Seeds): Promise<void> {
  const shipped = await readJson<Record<string, { items: { measure?: string }[] }>>(
    dir,
    'rules/score-templates.json',
  );
  const held = new Set((await currentVersions(db, 'score_template')).map(({ key }) => key));
  const measures = new Map((await currentVersions(db, 'measure')).map(({ key, data }) => [key, data.data]));
  const fits = ({ items }: { items: { measure?: string }[] }) =>
    items.every(({ measure }) => measure === undefined || measures.has(measure));
  const wishes = Object.entries(shipped)
    .filter(([key, given]) => !held.has(key) && fits(given))
    .map(([key, given]) => ({
      ...{ key, from: SEEDS_FROM },
      data: { data: parseTemplate(given, { measures, trades: TRADES }) },
    }));
  if (wishes.length > 0) await changeRules(db, 'score_template', wishes, author);
}

async function loadCodeLists({ db, dir, author }: Seeds): Promise<void> {
  type Lists = Record<string, [code: string, zh: string, en: string][]>;
  const lists = await readJson<Lists>(dir, 'rules/code-lists.json');
  const held = new Set((await currentVersions(db, 'code_list')).map(({ data }) => data.list));
  const wanted = Object.entries(lists).filter(([list]) => !held.has(list));
  if (wanted.length === 0) return;
  const others = await classesOfAnotherName(db, dir);
  const wishes = wanted.flatMap(([list, codes]) =>
    codes.flatMap(([code, zh, en], place) => {
      if (list === 'resident_class' && others.has(code)) return [];
      const data: CodeData = { list, code, zh, en, place };
      return [{ key: `${list}/${code}`, from: SEEDS_FROM, data }];
    }),
  );
  await changeRules(db, 'code_list', wishes, author);
}

/** A limit that came with a newer version is loaded where there never was one. */
async function loadTradeLimits({ db, dir, author }: Seeds): Promise<void> {
  const shipped = await readJson<Record<string, Record<string, Limit>>>(dir, 'rules/trade-limits.json');
  const held = new Set((await currentVersions(db, 'trade_limit')).map(({ key }) => key));
  const wishes = Object.entries(shipped).flatMap(([trade, limits]) =>
    Object.entries(limits).map(([name, { n, unit }]) => {
      const data: TradeLimitData = { trade, name, limitN: n, limitUnit: unit };
      return { key: `${trade}/${name}`, from: SEEDS_FROM, data };
    }),
  );
  const missing = wishes.filter(({ key }) => !held.has(key));
  if (missing.length > 0) await changeRules(db, 'trade_limit', missing, author);
}

/** Codes that mean something else in this city than in the shipped standard: the words for it would be wrong there. */
async function classesOfAnotherName(db: Db, dir: string): Promise<ReadonlySet<string>> {
  const classes = await currentVersions(db, 'class');
  if (classes.length === 0) return new Set();
  const names = new Map<string, string>();
  const table = await openRulesTable(db, 'standards', path.join(dir, 'rules/standards.csv'));
  for await (const { fields } of table.rows) {
    const tree = Object.values(STANDARD_TREES).find(({ name }) => name === fields.kind);
    names.set([tree?.code, fields.majorCode, fields.minorCode].join('-'), fields.minor ?? '');
  }
  return new Set(classes.filter(({ key, data }) => names.get(key) !== data.name).map(({ key }) => key));
}

/** Everyday words by which classes are found, beside the names they have. */
async function loadClassWords({ db, dir, author }: Seeds): Promise<void> {
  const words = await readJson<Record<string, string[]>>(dir, 'rules/class-words.json');
  const wishes = (await currentVersions(db, 'class')).flatMap(({ key, data }) => {
    const own = words[key];
    if (own === undefined) return [];
    return [{ key, from: SEEDS_FROM, data: { ...data, aliases: [...new Set([...data.aliases, ...own])] } }];
  });
  await changeRules(db, 'class', wishes, author);
}

/** One rule for each class of the standards, to whoever has the role of its 处置单位, and those of routing.json. */
async function loadRouting({ db, dir, author }: Seeds): Promise<void> {
  type Line = { class: string; role: string; cycle?: Cycle; note: string };
  const { roles } = await readJson<{ roles: Line[] }>(dir, 'rules/routing.json');
  const standards = await currentVersions(db, 'standard');
  const lines = new Map<string, RoutingData>();
  for (const { data } of standards) {
    const role = data.units[0];
    if (role === undefined) continue;
    const note = `${data.minor}的处置单位`;
    lines.set(data.classCode, ruleData(data.classCode, role, undefined, note));
  }
  for (const line of roles) {
    const key = [line.class, line.cycle].filter(Boolean).join(':');
    lines.set(key, ruleData(line.class, line.role, line.cycle, line.note));
  }
  const wishes = [...lines].map(([key, data]) => ({ key: `demo:${key}`, from: SEEDS_FROM, data: { data } }));
  await changeRules(db, 'routing_rule', wishes, author);
}

function ruleData(classPrefix: string, role: string, level: Cycle | undefined, note: string): RoutingData {
  const when = level === undefined ? { classPrefix } : { classPrefix, level };
  const cycle = level ?? (role === '属地社区' ? 'micro' : STREET_ROLES.has(role) ? 'small' : 'big');
  // What holds inside a cycle goes before what holds in all of them.
  return { priority: level === undefined ? 100 : 200, when, target: { unitId: `role:${role}`, cycle }, note };
}

const STREET_ROLES = new Set(['属地街道', '综合执法单位', '公安派出所', '街道网格中心']);

async function readJson<T>(dir: string, file: string): Promise<T> {
  return JSON.parse(await readFile(path.join(dir, file), 'utf8')) as T;
}
