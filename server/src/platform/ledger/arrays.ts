/**
 * Columns of many rows as PostgreSQL's own binary arrays. Written as JSON, half of what a batch cost the database
 * was reading the text again (decision 0020); the driver passes a Buffer on as it is.
 */
import type { ColumnType } from './stream.ts';

/** Type numbers of PostgreSQL, the same in every version. */
const OID = {
  text: 25,
  uuid: 2950,
  integer: 23,
  smallint: 21,
  boolean: 16,
  timestamptz: 1184,
  date: 1082,
  jsonb: 3802,
  'double precision': 701,
  bytea: 17,
} as const;
type Binary = keyof typeof OID;

/** Types without a plain binary form travel as text, and the statement casts them. */
const AS_TEXT: ReadonlySet<ColumnType> = new Set(['text[]', 'tsvector']);

/** How a column's array is named in the statement. */
export function arrayType(type: ColumnType): string {
  return `${carried(type)}[]`;
}

/** What turns an element of the array into the column. */
export function castOf(type: ColumnType): string {
  return AS_TEXT.has(type) ? `::${type}` : '';
}

const carried = (type: ColumnType): Binary => (AS_TEXT.has(type) ? 'text' : (type as Binary));

const EPOCH_2000_MS = 946_684_800_000;
const DAY_MS = 86_400_000;
const TWO_32 = 4_294_967_296;

/** One-dimensional array of `values`; null and undefined become NULL. @throws TypeError on what cannot be that type */
export function binaryArray(type: ColumnType, values: readonly unknown[]): Buffer {
  const as = carried(type);
  const put = PUT[as];
  const write = new Writer();
  let nulls = 0;
  write.int32(1);
  write.int32(0);
  write.int32(OID[as]);
  write.int32(values.length);
  write.int32(1);
  for (const value of values) {
    if (value === null || value === undefined) {
      nulls = 1;
      write.int32(-1);
    } else put(write, type === 'text[]' ? textArray(value as readonly string[]) : value);
  }
  return write.done(nulls);
}

type Put = (write: Writer, value: unknown) => void;
const PUT: Readonly<Record<Binary, Put>> = {
  text: (write, value) => write.text(String(value)),
  jsonb: (write, value) => write.jsonb(JSON.stringify(value)),
  uuid: (write, value) => write.uuid(String(value)),
  integer: (write, value) => {
    write.int32(4);
    write.int32(whole(value));
  },
  smallint: (write, value) => {
    write.int32(2);
    write.int16(whole(value));
  },
  boolean: (write, value) => {
    write.int32(1);
    write.byte(value === true ? 1 : 0);
  },
  timestamptz: (write, value) => write.moment(typeof value === 'number' ? value : Date.parse(String(value))),
  date: (write, value) => {
    write.int32(4);
    write.int32(whole((Date.parse(String(value)) - EPOCH_2000_MS) / DAY_MS));
  },
  'double precision': (write, value) => {
    write.int32(8);
    write.double(Number(value));
  },
  bytea: (write, value) =>
    write.bytes(Buffer.isBuffer(value) ? value : Buffer.from(String(value).slice(2), 'hex')),
};

function whole(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw new TypeError(`${String(value)} is no whole number`);
}

/** '{"a","b"}' */
function textArray(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

/** What a hexadecimal digit is worth, by its character code; 255 where it is none. */
const DIGIT = new Uint8Array(128).fill(255);
for (let n = 0; n < 16; n += 1) {
  const digit = n.toString(16);
  DIGIT[digit.charCodeAt(0)] = n;
  DIGIT[digit.toUpperCase().charCodeAt(0)] = n;
}
const digitAt = (text: string, at: number) => DIGIT[text.charCodeAt(at)] ?? 255;
/** Where its dashes stand. */
const DASH = 45;
const DASHES: readonly number[] = [8, 13, 18, 23];

/** Written into again and again: memory asked for anew for every column is work for whoever cleans it up. */
let scratch = Buffer.allocUnsafe(65_536);

/** Every element is its length and its bytes. One at a time is in use. */
class Writer {
  #bytes = scratch;
  #at = 0;

  #room(size: number): void {
    if (this.#at + size <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#at + size));
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
    scratch = larger;
  }

  int32(value: number): void {
    this.#room(4);
    this.#at = this.#bytes.writeInt32BE(value, this.#at);
  }

  int16(value: number): void {
    this.#room(2);
    this.#at = this.#bytes.writeInt16BE(value, this.#at);
  }

  byte(value: number): void {
    this.#room(1);
    this.#at = this.#bytes.writeUInt8(value, this.#at);
  }

  double(value: number): void {
    this.#room(8);
    this.#at = this.#bytes.writeDoubleBE(value, this.#at);
  }

  bytes(value: Buffer): void {
    this.int32(value.length);
    this.#room(value.length);
    this.#at += value.copy(this.#bytes, this.#at);
  }

  text(value: string): void {
    // Three bytes at most for each half of a character.
    this.#room(4 + value.length * 3);
    const size = this.#bytes.write(value, this.#at + 4, 'utf8');
    this.#bytes.writeInt32BE(size, this.#at);
    this.#at += 4 + size;
  }

  /** The text after the version of the format, which is 1. */
  jsonb(value: string): void {
    this.#room(5 + value.length * 3);
    const size = this.#bytes.write(value, this.#at + 5, 'utf8');
    this.#bytes.writeInt32BE(size + 1, this.#at);
    this.#bytes.writeUInt8(1, this.#at + 4);
    this.#at += 5 + size;
  }

  uuid(value: string): void {
    const fits = value.length === 36 && DASHES.every((at) => value.charCodeAt(at) === DASH);
    this.int32(16);
    this.#room(16);
    const bytes = this.#bytes;
    let to = this.#at;
    let wrong = fits ? 0 : 255;
    for (let at = 0; at < 36; at += 2) {
      if (value.charCodeAt(at) === DASH) at += 1;
      const [high, low] = [digitAt(value, at), digitAt(value, at + 1)];
      wrong |= high | low;
      bytes[to++] = (high << 4) | low;
    }
    if (wrong > 15) throw new TypeError(`${value} is no uuid`);
    this.#at = to;
  }

  /** Microseconds since 2000, in two halves: together they are beyond a 32-bit number. */
  moment(ms: number): void {
    if (!Number.isFinite(ms)) throw new TypeError('no moment');
    // Of a millisecond no part is kept, as in a written moment.
    const micros = (Math.trunc(ms) - EPOCH_2000_MS) * 1000;
    this.int32(8);
    this.int32(Math.floor(micros / TWO_32));
    this.#room(4);
    this.#at = this.#bytes.writeUInt32BE(micros - Math.floor(micros / TWO_32) * TWO_32, this.#at);
  }

  done(nulls: number): Buffer {
    this.#bytes.writeInt32BE(nulls, 4);
    return Buffer.from(this.#bytes.subarray(0, this.#at));
  }
}
