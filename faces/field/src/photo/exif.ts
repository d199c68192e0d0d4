/**
 * Time and place as data in a photo made smaller: the canvas drops what the camera wrote, and the server reads it
 * from the picture. One APP1 segment with DateTimeOriginal and the position, as EXIF 2.3 lays it out.
 */
import { secondTextAt } from '@gridgov/domain/calendar/zone.ts';
export interface Taken {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly lon: number | null;
  readonly lat: number | null;
}

type Entry = readonly [tag: number, type: number, count: number, value: number | Uint8Array];
const [ascii, long, rational] = [2, 4, 5];

export function withExif(jpeg: ArrayBuffer, taken: Taken): Blob {
  const tiff = tiffOf(taken);
  const head = new Uint8Array(4 + 6);
  new DataView(head.buffer).setUint16(0, 0xffe1);
  new DataView(head.buffer).setUint16(2, tiff.length + 8);
  head.set(new TextEncoder().encode('Exif\0\0'), 4);
  return new Blob([jpeg.slice(0, 2), head, tiff, jpeg.slice(2)], { type: 'image/jpeg' });
}

function tiffOf({ at, lon, lat }: Taken): Uint8Array<ArrayBuffer> {
  const time = text(localTime(at));
  const exif: Entry[] = [[0x9003, ascii, time.length, time]];
  const gps: Entry[] =
    lon === null || lat === null
      ? []
      : [
          [1, ascii, 2, text(lat < 0 ? 'S' : 'N')],
          [2, rational, 3, degrees(lat)],
          [3, ascii, 2, text(lon < 0 ? 'W' : 'E')],
          [4, rational, 3, degrees(lon)],
        ];
  const roots = gps.length === 0 ? 1 : 2;
  const exifAt = 8 + sizeOf(roots);
  const gpsAt = exifAt + sizeOf(exif.length) + extraOf(exif);
  const root: Entry[] = [
    [0x8769, long, 1, exifAt],
    ...(roots === 2 ? [[0x8825, long, 1, gpsAt] as const] : []),
  ];
  const out = new Uint8Array(gpsAt + (roots === 2 ? sizeOf(gps.length) + extraOf(gps) : 0));
  // Big-endian, 42, the first directory right behind.
  out.set([0x4d, 0x4d, 0, 42, 0, 0, 0, 8]);
  writeDirectory(out, 8, root);
  writeDirectory(out, exifAt, exif);
  if (roots === 2) writeDirectory(out, gpsAt, gps);
  return out;
}

const sizeOf = (entries: number) => 2 + entries * 12 + 4;
const isFar = (value: Entry[3]): value is Uint8Array => typeof value !== 'number' && value.length > 4;
const extraOf = (entries: readonly Entry[]) =>
  entries.reduce((sum, [, , , value]) => sum + (isFar(value) ? value.length : 0), 0);

function writeDirectory(out: Uint8Array, at: number, entries: readonly Entry[]): void {
  const view = new DataView(out.buffer);
  view.setUint16(at, entries.length);
  let far = at + sizeOf(entries.length);
  entries.forEach(([tag, type, count, value], index) => {
    const place = at + 2 + index * 12;
    view.setUint16(place, tag);
    view.setUint16(place + 2, type);
    view.setUint32(place + 4, count);
    if (typeof value === 'number') view.setUint32(place + 8, value);
    else if (!isFar(value)) out.set(value, place + 8);
    else {
      view.setUint32(place + 8, far);
      out.set(value, far);
      far += value.length;
    }
  });
}

const text = (value: string) => new TextEncoder().encode(`${value}\0`);

function degrees(value: number): Uint8Array {
  const whole = Math.abs(value);
  const minutes = (whole % 1) * 60;
  const seconds = Math.round((minutes % 1) * 60 * 10_000);
  const numbers = [Math.floor(whole), 1, Math.floor(minutes), 1, seconds, 10_000];
  const bytes = new Uint8Array(24);
  for (const [at, number] of numbers.entries()) new DataView(bytes.buffer).setUint32(at * 4, number);
  return bytes;
}

/** As cameras write it: local time without a zone. The server reads it as the city's. */
function localTime(at: number): string {
  const text = secondTextAt(at);
  return `${text.slice(0, 10).replaceAll('-', ':')} ${text.slice(11, 19)}`;
}
