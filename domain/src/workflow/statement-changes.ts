/** What objections, answers and samples change of a statement; who is paid what follows from the lines. */
import { newKeys } from './lanes.ts';
import { counted, type Fact, type LineObjection, type Stated, type StatementBodies } from './statement.ts';

export const withObjection = (
  { lanes }: Pick<Stated, 'lanes'>,
  { line, words }: StatementBodies['line_objected'],
  at: number,
) => {
  const [key = ''] = newKeys(lanes.objection, 1);
  const raised: LineObjection = {
    ...{ key, seat: null, stage: 'raised', clocks: {} },
    ...{ line, words, at, upheld: null, answer: null },
  };
  return { lanes: { objection: [...lanes.objection, raised] } };
};

/** Upheld: what was left out counts, what counted is left out. */
export function withAnswer<F extends Fact>(
  { lanes, lines, tariffs, monthCaps = [] }: Stated<F>,
  { key, upheld, answer }: StatementBodies['line_answered'],
) {
  const about = lanes.objection.find((one) => one.key === key)?.line;
  const after = lines.map((line) =>
    upheld && line.no === about ? { ...line, out: line.out === null ? 'objection' : null } : line,
  );
  const objection = lanes.objection.map((one) => (one.key === key ? { ...one, upheld, answer } : one));
  return { lanes: { objection }, lines: counted(after, { tariffs, monthCaps }) };
}

export function withLook<F extends Fact>(
  { lines, tariffs, monthCaps = [] }: Pick<Stated<F>, 'lines' | 'tariffs' | 'monthCaps'>,
  {
    line: no,
    holds,
    words = null,
  }: { readonly line: string; readonly holds: boolean; readonly words?: string | null | undefined },
) {
  const after = lines.map((line) =>
    line.no === no ? { ...line, looked: { holds, words }, out: holds ? line.out : 'sample' } : line,
  );
  return { lines: counted(after, { tariffs, monthCaps }) };
}
