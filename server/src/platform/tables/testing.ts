/** Workbooks made by hand, also such as no spreadsheet program would write. */
import { deflateRawSync } from 'node:zlib';

type Part = { readonly name: string; readonly packed: Buffer; readonly size: number };
type Odd = {
  /** What the file says the sheet unpacks to, where that is not true. */
  readonly saidSize?: number;
  /** The list of texts that cells refer to. */
  readonly strings?: string;
  /** A part listed many times over the same bytes. */
  readonly repeat?: { readonly packed: Buffer; readonly size: number; readonly times: number };
};

const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
const BOOK = `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const HEAD = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`;
const TAIL = '</sheetData></worksheet>';

function deflated(name: string, text: string): Part {
  const content = Buffer.from(text);
  return { name, packed: deflateRawSync(content), size: content.length };
}

/** @param rows the sheet's XML between its first and its last row */
export function workbook(rows: string, odd: Odd = {}): Buffer {
  const sheet = deflated('xl/worksheets/sheet1.xml', HEAD + rows + TAIL);
  const { repeat, saidSize = sheet.size } = odd;
  const copies = Array.from({ length: repeat?.times ?? 0 }, (_, index) => ({
    name: `xl/media/${index}`,
    packed: repeat?.packed ?? Buffer.alloc(0),
    size: repeat?.size ?? 0,
  }));
  const strings = odd.strings === undefined ? [] : [deflated('xl/sharedStrings.xml', odd.strings)];
  return zip([...plain(), ...strings, { ...sheet, size: saidSize }, ...copies]);
}

/** One cell of so many letters; deflate packs a thousand of them into a byte. */
export function cellBomb(letters: number, odd: Pick<Odd, 'saidSize'> = {}): Buffer {
  const head = Buffer.from(`${HEAD}<row r="1"><c r="A1" t="inlineStr"><is><t>`);
  const content = Buffer.concat([
    head,
    Buffer.alloc(letters, 'a'),
    Buffer.from(`</t></is></c></row>${TAIL}`),
  ]);
  const packed = deflateRawSync(content, { level: 9 });
  const size = odd.saidSize ?? content.length;
  return zip([...plain(), { name: 'xl/worksheets/sheet1.xml', packed, size }]);
}

function plain(): Part[] {
  return [deflated('xl/_rels/workbook.xml.rels', RELATIONS), deflated('xl/workbook.xml', BOOK)];
}

function zip(parts: readonly Part[]): Buffer {
  const local: Buffer[] = [];
  const listed: Buffer[] = [];
  const places = new Map<Buffer, number>();
  let at = 0;
  for (const { name, packed, size } of parts) {
    const title = Buffer.from(name);
    const from = places.get(packed) ?? at;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size >>> 0, 18);
    fields.writeUInt16LE(title.length, 22);
    if (!places.has(packed)) {
      places.set(packed, at);
      const piece = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, title, packed]);
      local.push(piece);
      at += piece.length;
    }
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(from, 10);
    listed.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, title]));
  }
  const list = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, list, end]);
}
