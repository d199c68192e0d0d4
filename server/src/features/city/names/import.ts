import { cleanText } from '@gridgov/domain/city/standards/rows.ts';
import type { Db, Queryable } from '../../../platform/db/database.ts';
import type { MappedRow } from '../../../platform/imports/mapped-table.ts';
import {
  type ImportOptions,
  type ImportResult,
  keepOnlyIf,
  type RowFault,
  Tally,
} from '../../../platform/imports/tally.ts';
import {
  ANYWHERE,
  KIND_WORDS,
  LONGEST,
  type NameKind,
  OTHER_LANGUAGES,
  type OtherLanguage,
  type OtherName,
} from './name.ts';
import {
  endGiven,
  insertNames,
  listAreaNames,
  listGiven,
  listUnitKeys,
  touchAreas,
  touchNames,
} from './queries.ts';

export type NamesContext = {
  /** First day the names hold. */
  readonly day: string;
  /** Kinds the rows may be of; others are refused. */
  readonly kinds: readonly NameKind[];
  /** Prefix of the areas whose names may be given, '' for the whole city. */
  readonly within: string;
  /** What a class is called now; null for none of that code. */
  readonly className: (code: string) => string | null;
};

/** What the whole city calls by one name. */
const OF_THE_CITY: ReadonlySet<NameKind> = new Set(['class', 'condition', 'place']);

type Given = Omit<OtherName, 'from' | 'to'>;
type Known = {
  /** What a code is called now and the code under which its name is kept. */
  readonly find: (kind: NameKind, code: string) => { readonly code: string; readonly chinese: string } | null;
  readonly inside: (kind: NameKind, code: string) => boolean;
};

/**
 * Imports a table whose columns are mapped to `NAME_COLUMNS`. A row names a thing by its code, or by its Chinese name
 * wherever it stands, or by both. The same file twice changes nothing; names a file leaves out stay.
 */
export async function importNames(
  db: Db,
  rows: AsyncIterable<MappedRow> | Iterable<MappedRow>,
  context: NamesContext,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const tally = new Tally(options);
  await keepOnlyIf(db, async (tx) => {
    await touchNames(tx);
    const held = new Map((await listGiven(tx)).map((one) => [keyOf(one), one]));
    const known = await knownThings(tx, context);
    const taken = new Map<string, number>();
    const written: Given[] = [];
    for await (const row of rows) {
      const name = take(row, { context, known, taken, tally });
      if (name !== null && judged(row.row, name, held.get(keyOf(name)), tally)) written.push(name);
    }
    if (!tally.finish().applied) return false;
    await giveNames(tx, written, context.day);
    return written.length > 0;
  });
  return tally.result;
}

/** Closes what was given before and opens these from the day on. */
export async function giveNames(tx: Queryable, names: readonly Given[], day: string): Promise<void> {
  if (names.some(({ kind }) => kind === 'area')) await touchAreas(tx);
  await endGiven(tx, names, day);
  await insertNames(tx, names, day);
}

export const keyOf = ({ kind, code, language, chinese }: Omit<Given, 'name' | 'source'>) =>
  [kind, code, language, chinese].join('\n');

async function knownThings(tx: Queryable, { day, className, within }: NamesContext): Promise<Known> {
  const areas = new Map((await listAreaNames(tx, day)).map(({ code, name }) => [code, name]));
  const units = await listUnitKeys(tx);
  const byKey = new Map(units.flatMap((unit) => [[unit.id, unit] as const, [unit.code, unit] as const]));
  return {
    find: (kind, code) => {
      if (kind === 'unit') {
        const unit = byKey.get(code);
        return unit === undefined ? null : { code: unit.id, chinese: unit.name };
      }
      // A sort of place has no code but its name.
      if (kind === 'place') return null;
      const chinese = kind === 'area' ? (areas.get(code) ?? null) : className(code);
      return chinese === null ? null : { code, chinese };
    },
    inside: (kind, code) => {
      if (within === '' || OF_THE_CITY.has(kind)) return within === '';
      return (kind === 'unit' ? (byKey.get(code)?.area ?? '') : code).startsWith(within);
    },
  };
}

type Work = {
  readonly context: NamesContext;
  readonly known: Known;
  readonly taken: Map<string, number>;
  readonly tally: Tally;
};

/** The row as a name; null where it is refused. */
function take({ row, fields, problems = [] }: MappedRow, work: Work): Given | null {
  const { context, known, taken, tally } = work;
  for (const problem of problems) tally.problem(problem);
  const refuse = (field: string, message: string) => {
    tally.refuse(row, field, message);
    return null;
  };
  const faults: RowFault[] = [];
  const kind = kindOf(fields.kind ?? '', context.kinds);
  if (kind === null)
    faults.push({
      field: 'kind',
      message: `类型“${fields.kind ?? ''}”应为${kindsIn(context.kinds)}之一`,
    });
  const language = languageOf(fields.language ?? '');
  if (language === null)
    faults.push({
      field: 'language',
      message: `语言“${fields.language}”应为 ${OTHER_LANGUAGES.join('、')}`,
    });
  const name = (fields.name ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  if (name === '' || name.length > LONGEST)
    faults.push({ field: 'name', message: `名称为空或超过 ${LONGEST} 字` });
  if (kind === null || language === null || faults.length > 0) {
    tally.refuseAll(row, faults);
    return null;
  }
  const thing = thingOf(kind, cleanText(fields.code), cleanText(fields.chinese), known);
  if ('message' in thing) return refuse('code', thing.message);
  if (!known.inside(kind, thing.code)) return refuse('code', '不在本岗位的区域内');
  const given: Given = { kind, language, name, source: 'given', ...thing };
  const before = taken.get(keyOf(given));
  if (before !== undefined) return refuse('code', `与第 ${before} 行重复`);
  taken.set(keyOf(given), row);
  return given;
}

function thingOf(kind: NameKind, code: string, chinese: string, known: Known) {
  if (code === '' && chinese === '') return { message: '应有编码或中文名称' };
  if (code === '') return { code: ANYWHERE, chinese };
  // A condition is told by its class, and what it says is the Chinese text that is rendered.
  if (kind === 'condition') return chinese === '' ? { message: '应写出条件的中文原文' } : { code, chinese };
  const found = known.find(kind, code);
  if (found === null) return { message: `没有编码为“${code}”的${KIND_WORDS[kind][0]}` };
  return { code: found.code, chinese: chinese === '' ? found.chinese : chinese };
}

function kindOf(text: string, kinds: readonly NameKind[]): NameKind | null {
  const word = cleanText(text).toLowerCase();
  if (word === '') return kinds.length === 1 ? (kinds[0] ?? null) : null;
  return kinds.find((kind) => kind === word || KIND_WORDS[kind].includes(word)) ?? null;
}

const kindsIn = (kinds: readonly NameKind[]) => kinds.map((kind) => KIND_WORDS[kind][0]).join('、');

function languageOf(text: string): OtherLanguage | null {
  const word = cleanText(text).toLowerCase();
  if (word === '') return OTHER_LANGUAGES[0];
  if (word === '英文' || word === '英语') return 'en';
  return OTHER_LANGUAGES.find((language) => language === word) ?? null;
}

/** Counts the row; true where it is to be written. */
function judged(row: number, name: Given, before: OtherName | undefined, tally: Tally): boolean {
  if (before?.name === name.name) {
    tally.count('unchanged');
    return false;
  }
  const kind = before === undefined ? 'added' : 'changed';
  tally.count(kind);
  const old = before === undefined ? null : { name: before.name };
  tally.difference({ row, kind, what: name.chinese, before: old, after: { name: name.name } });
  return true;
}
