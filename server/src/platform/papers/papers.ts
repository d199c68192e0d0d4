/** Papers 文书: numbered once, made from what was so at an event, kept with their hash, the same whenever they are made again. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { yearAt } from '@gridgov/domain/calendar/zone.ts';
import { checkCodeFrom, printedCode } from '@gridgov/domain/papers/check-code.ts';
import { isNumberFormat, numberKey, numberText } from '@gridgov/domain/papers/series.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import { qrPath } from '@gridgov/ui/qr.ts';
import type { Db } from '../db/database.ts';
import type { FileStore } from '../files/store.ts';
import { canonical, sha256 } from '../ledger/canonical.ts';
import { uuidOf } from '../ledger/ids.ts';
import type { Who } from '../ledger/stream.ts';
import {
  findPaper,
  findPaperData,
  findPaperFile,
  insertPaperFile,
  type PaperFile,
  type PaperRow,
} from './queries.ts';
import type { NumberLedger } from './series.ts';
import { PaperFault, type Typesetter } from './typeset.ts';

type Data = Readonly<Record<string, unknown>>;

/** What a kind of paper is. Its template lies beside its trade, in a file named after kind and date. */
export type PaperKind = {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  /** Dated, newest first; older ones stay, for papers that were made with them. `frame`: what all papers have. */
  readonly templates: readonly { readonly since: string; readonly file: URL; readonly frame: URL }[];
};

export type PaperOrder = {
  readonly kind: PaperKind;
  readonly district: string;
  /** The case, and the version it is made from: with the kind they are the paper. */
  readonly trade: string;
  readonly about: string;
  readonly event: number;
  readonly who: Who;
  readonly now: number;
  /** Milliseconds of the event, which is when the paper says it was made. */
  readonly at: number;
  /** What the template prints, all of it: plain values. */
  readonly data: Data;
};

export type Papers = {
  /** Gives a paper its number; asked again for the same, the same paper. @throws Refusal where no format is in force */
  give(order: PaperOrder): Promise<PaperRow>;
  /** A copy with more on it, such as what is masked else: never kept. @throws PaperFault */
  copy(row: PaperRow, add: (data: Data) => Data): Promise<Buffer>;
  /** The file of a paper, made on first use. @throws PaperFault */
  open(row: PaperRow, now: number): Promise<{ readonly content: Buffer; readonly file: PaperFile }>;
  /** What its code to scan holds. */
  scanned(row: PaperRow): string;
};

type Parts = {
  readonly db: Db;
  readonly ledger: NumberLedger;
  readonly typesetter: Typesetter;
  readonly store: Pick<FileStore, 'keep' | 'open'>;
  readonly publicUrl: string;
  readonly kinds: readonly PaperKind[];
  /** Formats of numbers in force at a moment, by kind. */
  readonly formats: (at: number) => readonly { readonly code: string; readonly zh: string }[];
  /** The bytes of a picture that a paper shows, by the name its data has for it; null where it is gone. */
  readonly picture: (name: string) => Promise<Buffer | null>;
};

/** The frame of papers since that day. */
export const FRAME_2026_12 = new URL('templates/frame-2026-12-01.typ', import.meta.url);
const MANY_BYTES = 48;
/** Under which residents check a paper. */
export const CHECK_PATH = '/portal/paper';

export function makePapers(parts: Parts): Papers {
  const { db, typesetter, store, kinds } = parts;
  const underWay = new Map<string, ReturnType<Papers['open']>>();

  async function draw(row: PaperRow, add: (data: Data) => Data = (data) => data) {
    const kept = await findPaperData(db, row.district, row.id);
    if (kept === null) throw new Error(`paper ${row.district}.${row.id} has no data`);
    const data = add(kept);
    const files: Record<string, Buffer> = { 'code.svg': codeOf(row, data) };
    for (const name of picturesIn(data)) {
      // One after the other: photos are large.
      const content = await parts.picture(name);
      if (content !== null) files[name] = content;
    }
    const sheet = { sources: sourcesOf(kinds, row), data: withoutGone(data, files), files, at: row.at };
    return typesetter.set(sheet);
  }

  async function make(row: PaperRow, kept: PaperFile | null, now: number) {
    const made = await draw(row);
    const hash = await store.keep(made.content);
    const file = { hash, bytes: made.content.length, pages: made.pages, missing: made.missing };
    // What was handed out stays what it is: other fonts make another file, which is not that paper.
    if (kept !== null && !kept.hash.equals(hash))
      throw new PaperFault('its file is lost, and made again it is another');
    await insertPaperFile(db, row, file, now);
    return { content: made.content, file };
  }

  async function openOnce(row: PaperRow, now: number) {
    const kept = await findPaperFile(db, row.district, row.id);
    const found = kept === null ? undefined : await store.open(kept.hash);
    if (kept === null || found === undefined) return make(row, kept, now);
    const pieces: Buffer[] = [];
    for await (const piece of found.stream) pieces.push(piece as Buffer);
    return { content: Buffer.concat(pieces), file: kept };
  }

  return {
    give: (order) => give(parts, order),
    scanned: ({ number, checkCode }) => scannedText(`${parts.publicUrl}${CHECK_PATH}`, number, checkCode),
    copy: async (row, add) => (await draw(row, add)).content,
    open(row, now) {
      const key = `${row.district}.${row.id}`;
      const opening = underWay.get(key) ?? openOnce(row, now).finally(() => underWay.delete(key));
      underWay.set(key, opening);
      return opening;
    },
  };
}

async function give({ db, ledger, publicUrl, formats }: Parts, order: PaperOrder): Promise<PaperRow> {
  const { kind, district, trade, about, event, at, data, now, who } = order;
  const id = uuidOf(`paper ${trade} ${about} ${kind.name} ${event}`);
  const known = await findPaper(db, district, id);
  if (known !== null) return known;
  const format = formats(now).find(({ code }) => code === kind.name)?.zh ?? '';
  if (!isNumberFormat(format)) throw noFormat(kind);
  const year = yearAt(now);
  const series = uuidOf(`series ${district} ${kind.name} ${year}`);
  const body = { id: series, district, kind: kind.name, year, paper: id, trade, about, event };
  const code = newCode();
  await ledger.run({
    district,
    id: series,
    commandId: uuidOf(`number ${id}`),
    digest: sha256(canonical({ number: id })),
    who,
    now,
    decide: () => ({ events: [{ name: 'given', body }] }),
    beside: (_, version) => {
      const number = numberText(format, { year, n: version });
      const check = { code: printedCode(code), url: `${publicUrl}${CHECK_PATH}` };
      const row = { id, kind: kind.name, trade, about, event, at, made_by: who.personId, version };
      const template = kind.templates[0]?.since ?? '';
      const printed = { ...data, title: data.title ?? kind.zh, number, check };
      return {
        paper: [
          {
            ...row,
            template,
            number,
            number_key: numberKey(number),
            check_code: code,
            data: storable(printed),
          },
        ],
      };
    },
    result: (_, version) => ({ paper: id, version }),
  });
  const given = await findPaper(db, district, id);
  if (given === null) throw new Error(`paper ${district}.${id} was not written`);
  return given;
}

function noFormat(kind: PaperKind): Refusal {
  return new Refusal('not-found', {
    what: say(
      `“${kind.zh}”的文号格式（代码表 paper_number）`,
      `a number format of “${kind.en}” (code list paper_number)`,
    ),
  });
}

function newCode(): string {
  const code = checkCodeFrom(randomBytes(MANY_BYTES));
  if (code === null) throw new Error('no fair bytes for a check code');
  return code;
}

/** By the template of its own date, in that date's frame. */
function sourcesOf(kinds: readonly PaperKind[], row: PaperRow): Record<string, string> {
  const template = kinds
    .find(({ name }) => name === row.kind)
    ?.templates.find(({ since }) => since === row.template);
  if (template === undefined) throw new PaperFault(`there is no template ${row.kind} of ${row.template}`);
  return {
    'main.typ': readFileSync(template.file, 'utf8'),
    'frame.typ': readFileSync(template.frame, 'utf8'),
  };
}

/** What a paper's code to scan holds: where it is checked, and what is to be typed there, as short as may be. */
export const scannedText = (url: string, number: string, code: string): string =>
  `${url}?${new URLSearchParams({ n: numberKey(number), c: code })}`;

/** As a picture; paper does not hang outdoors, and larger modules are read more easily. */
export function codeSvg(text: string): Buffer {
  const { size, path } = qrPath(text, 'M');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`;
  return Buffer.from(svg);
}

function codeOf({ number, checkCode }: PaperRow, { check }: Data): Buffer {
  const { url } = check as { readonly url: string };
  return codeSvg(scannedText(url, number, checkCode));
}

type Photo = { readonly file: string };
const photosIn = ({ photos }: Data) => (Array.isArray(photos) ? (photos as readonly Photo[]) : []);
const picturesIn = (data: Data) => photosIn(data).map(({ file }) => file);

/** Photos whose file is gone say so. */
function withoutGone(data: Data, files: Readonly<Record<string, unknown>>): Data {
  const photos = photosIn(data).map((one) => (Object.hasOwn(files, one.file) ? one : { ...one, file: '' }));
  return photos.length === 0 ? data : { ...data, photos };
}

/** As the database can keep it: no zero bytes, no halves of pairs. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed();
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, storable(one)]));
}
