/** What a command writes beside its events, as one digest that its last event carries. */
import { canonical, sha256 } from './canonical.ts';
import type { Beside, Besides, ColumnType } from './stream.ts';

type Answered = { readonly digest: unknown; readonly result: unknown };
type Row = Readonly<Record<string, unknown>>;
type Proved = { readonly beside: readonly Beside[] };

/** `verify` computes the same from the rows it finds, whatever their order. */
export function writtenDigest(stream: Proved, { digest, result }: Answered, besides: Besides): Buffer {
  const told: Record<string, string[]> = {};
  for (const { table, proved } of stream.beside) {
    const rows = besides[table] ?? [];
    if (proved !== undefined && rows.length > 0) {
      told[table] = rows.map((row) => canonical(provedPart(proved, row))).sort();
    }
  }
  return sha256(canonical({ digest: asStored(digest, 'bytea'), result, beside: told }));
}

function provedPart(proved: NonNullable<Beside['proved']>, row: Row): Row {
  return Object.fromEntries(proved.map(({ name, type }) => [name, asStored(row[name], type)]));
}

/** The same value for a row about to be written and for the row as it is read. */
function asStored(value: unknown, type: ColumnType): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'timestamptz')
    return Math.trunc(typeof value === 'number' ? value : Date.parse(String(value)));
  if (type === 'bytea') return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value;
  // Half a pair is stored as the sign that stands for it.
  return type === 'text' ? String(value).toWellFormed() : value;
}

/** A used command's row, for those that left no event behind. */
export function commandHash(row: Row): Buffer {
  const { district, id, stream, stream_id, digest, result, at } = row;
  return sha256(
    canonical({ district, id, stream, stream_id, digest: asStored(digest, 'bytea'), result, at }),
  );
}
