/** A file of questions, one a row. A row that says what is known changes nothing; a changed one is a new version. */
import { cleanText } from '@gridgov/domain/city/standards/rows.ts';
import {
  isQuestionKind,
  LETTERS,
  QUESTION_KINDS,
  type QuestionKind,
} from '@gridgov/domain/work/exams/paper.ts';
import type { Db, Queryable } from '../../../platform/db/database.ts';
import type { MappedRow } from '../../../platform/imports/mapped-table.ts';
import {
  type ImportOptions,
  type ImportResult,
  keepOnlyIf,
  type RowFault,
  Tally,
} from '../../../platform/imports/tally.ts';
import { addVersion, type Course, listQuestions, type Question } from './queries.ts';

export type QuestionImport = {
  /** Those whose bank may be filled here. */
  readonly courses: readonly Pick<Course, 'id' | 'name'>[];
  readonly at: number;
  readonly person: string | null;
  readonly newId: () => string;
};

type Said = Pick<
  Question,
  'course' | 'no' | 'kind' | 'text' | 'options' | 'answer' | 'points' | 'basis' | 'off'
>;
type Read = { readonly row: number; readonly said: Said };

export async function importQuestions(
  db: Db,
  rows: AsyncIterable<MappedRow> | Iterable<MappedRow>,
  context: QuestionImport,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const tally = new Tally(options);
  await keepOnlyIf(db, async (tx) => {
    const read = new Map<string, Read>();
    for await (const { row, fields } of rows) {
      const said = readRow(fields, context);
      const twice = 'faults' in said ? undefined : read.get(keyOf(said));
      if ('faults' in said) tally.refuseAll(row, said.faults);
      else if (twice !== undefined) tally.refuse(row, 'no', `与第 ${twice.row} 行是同一题`);
      else read.set(keyOf(said), { row, said });
    }
    const changed = await compare(tx, [...read.values()], context, tally);
    if (!tally.finish().applied || changed.length === 0) return false;
    // One after another, on one connection.
    for (const question of changed) await addVersion(tx, question);
    return true;
  });
  return tally.result;
}

const keyOf = ({ course, no }: Pick<Said, 'course' | 'no'>) => `${course} ${no}`;

/** Counts each row against what is known; the questions that are new or changed. */
async function compare(
  tx: Queryable,
  read: readonly Read[],
  { courses, at, person, newId }: QuestionImport,
  tally: Tally,
): Promise<Question[]> {
  const named = new Map(courses.map(({ id, name }) => [id, name]));
  const own = [...new Set(read.map(({ said }) => said.course))];
  const known = new Map((await listQuestions(tx, own)).map((question) => [keyOf(question), question]));
  return read.flatMap(({ row, said }) => {
    const before = known.get(keyOf(said));
    const kind = before === undefined ? 'added' : isSame(before, said) ? 'unchanged' : 'changed';
    tally.count(kind);
    if (kind === 'unchanged') return [];
    const what = `${named.get(said.course)} ${said.no}`;
    tally.difference({
      row,
      kind,
      what,
      before: before === undefined ? null : shown(before),
      after: shown(said),
    });
    const { id = newId(), version = 0 } = before ?? {};
    return [{ ...said, id, version: version + 1, at, byPerson: person }];
  });
}

const shown = ({ text, options, answer, points, off }: Said): Record<string, string> => ({
  text,
  options: options.join(' / '),
  answer,
  points: String(points),
  ...(off ? { off: '是' } : {}),
});
const isSame = (before: Said, said: Said) =>
  (['kind', 'text', 'answer', 'points', 'basis', 'off'] as const).every(
    (name) => before[name] === said[name],
  ) && before.options.join('\n') === said.options.join('\n');

/** The judge's two options stand for themselves. */
const JUDGED = ['对', '错'];
const KINDS: Readonly<Record<string, QuestionKind>> = Object.fromEntries(
  Object.entries(QUESTION_KINDS).flatMap(([kind, { zh }]) =>
    isQuestionKind(kind)
      ? [
          [zh, kind],
          [`${zh}题`, kind],
        ]
      : [],
  ),
);

/** What a row says; all that is wrong is told at once. */
function readRow(
  fields: MappedRow['fields'],
  { courses }: QuestionImport,
): Said | { readonly faults: readonly RowFault[] } {
  const faults: RowFault[] = [];
  const said = (field: string) => cleanText(fields[field]);
  const wrong = (field: string, message: string) => {
    faults.push({ field, message });
    return null;
  };
  const needed = (field: string, most: number) => {
    const text = said(field);
    if (text === '') wrong(field, '没有填');
    else if (text.length > most) wrong(field, `有 ${text.length} 字，最多 ${most} 字`);
    return text;
  };
  const course = courses.filter(({ name }) => name === said('course'));
  if (course.length !== 1) wrong('course', courseFault(said('course'), courses, course.length));
  const no = needed('no', 40);
  const text = needed('text', 1000);
  const kind = KINDS[said('kind')] ?? wrong('kind', `“${said('kind')}”应为单选、多选或判断`);
  const options = kind === 'judge' ? JUDGED : optionsIn(said, wrong);
  const answer = kind === null ? null : answerIn(said('answer'), kind, options.length, wrong);
  const points = Number(said('points'));
  if (!(points > 0 && points <= 100)) wrong('points', `“${said('points')}”应为 0 以上、100 以下的数`);
  const off = offIn(said('off'), wrong);
  const [first] = course;
  if (faults.length > 0 || first === undefined || kind === null || answer === null) return { faults };
  return {
    course: first.id,
    no,
    kind,
    text,
    options,
    answer,
    points,
    basis: said('basis').slice(0, 1000),
    off,
  };
}

type Wrong = (field: string, message: string) => null;

function courseFault(name: string, courses: readonly Pick<Course, 'name'>[], found: number): string {
  if (found > 1) return `有 ${found} 门课叫“${name}”，先改成不同的名称`;
  const known = courses.map((one) => one.name).join('、');
  return `没有课程“${name}”，应为${known || '先建好的课程'}`;
}

/** From A on without a gap, two at least. */
function optionsIn(said: (field: string) => string, wrong: Wrong): string[] {
  const all = [...LETTERS].map((letter) => said(letter.toLowerCase()));
  const count = all.findLastIndex((text) => text !== '') + 1;
  const given = all.slice(0, count);
  const gap = given.indexOf('');
  if (gap >= 0) wrong(LETTERS[gap]?.toLowerCase() ?? 'a', '选项不能空着隔开');
  else if (count < 2) wrong(count === 0 ? 'a' : 'b', '至少两个选项');
  if (new Set(given).size < given.length) wrong('a', '有两个选项一样');
  return given;
}

function answerIn(text: string, kind: QuestionKind, options: number, wrong: Wrong): string | null {
  if (kind === 'judge') {
    const yes = ['对', '正确', '√', 'A'].includes(text);
    const no = ['错', '错误', '×', 'B'].includes(text);
    return yes ? 'A' : no ? 'B' : wrong('answer', `“${text}”应为对或错`);
  }
  const letters = [...new Set(text.toUpperCase().replace(/[\s,，、;；]/g, ''))].sort().join('');
  const last = LETTERS[options - 1] ?? 'A';
  const known = letters !== '' && [...letters].every((letter) => letter >= 'A' && letter <= last);
  if (!known) return wrong('answer', `“${text}”应为 A 到 ${last} 的字母`);
  if (kind === 'single' && letters.length > 1) return wrong('answer', `单选只有一个答案，写了 ${letters}`);
  if (kind === 'several' && letters.length < 2) return wrong('answer', `多选至少两个答案，写了 ${letters}`);
  return letters;
}

function offIn(text: string, wrong: Wrong): boolean {
  if (!['', '是', '否'].includes(text)) wrong('off', `“${text}”应为是或否，不填为否`);
  return text === '是';
}
