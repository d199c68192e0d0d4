import exifr from 'exifr';

export type Photo = {
  /** Upright, at most `longestSide`, without anything the camera wrote into it. */
  readonly content: Buffer;
  readonly thumbnail: Buffer;
  readonly type: 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
  /** What the camera wrote: epoch milliseconds, WGS-84 degrees. A client's word, not a proof. */
  readonly takenAt: number | null;
  readonly lon: number | null;
  readonly lat: number | null;
};

/** The content is no picture that can be read, or would take too much memory. */
export class PhotoBrokenError extends Error {
  override readonly name = 'PhotoBrokenError';
}

const longestSide = 2560;
const thumbnailSide = 320;
/** Of any picture that is unpacked, whoever sent it. */
export const MOST_PIXELS = 80_000_000;

// Two pictures at once are enough for two cores, and a camera's picture takes some 100 MB while it is read.
const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Loaded with the first picture: a server at rest does without its memory. */
export async function loadSharp() {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

/** @throws PhotoBrokenError */
export const readPhoto = (file: string): Promise<Photo> => inTurn(() => developed(file));

/** Work on a picture, when there is room for it. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

async function developed(file: string): Promise<Photo> {
  const [sharp, told] = [await loadSharp(), await cameraData(file)];
  try {
    const options = { limitInputPixels: MOST_PIXELS, failOn: 'error' } as const;
    const { hasAlpha } = await sharp(file, options).metadata();
    const upright = sharp(file, options)
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
    const type = hasAlpha === true ? 'image/png' : 'image/jpeg';
    const encoded = type === 'image/png' ? upright.png() : upright.jpeg({ quality: 85 });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    const thumbnail = await sharp(data)
      .resize({ width: thumbnailSide, height: thumbnailSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 75 })
      .toBuffer();
    return { content: data, thumbnail, type, width: info.width, height: info.height, ...told };
  } catch (cause) {
    throw new PhotoBrokenError('The picture cannot be read', { cause });
  }
}

type CameraData = Pick<Photo, 'takenAt' | 'lon' | 'lat'>;

async function cameraData(file: string): Promise<CameraData> {
  const nothing: CameraData = { takenAt: null, lon: null, lat: null };
  try {
    const tags: Record<string, unknown> | undefined = await exifr.parse(file, {
      pick: [
        'DateTimeOriginal',
        'CreateDate',
        'OffsetTimeOriginal',
        'OffsetTime',
        'latitude',
        'longitude',
        'GPSLatitude',
        'GPSLongitude',
        'GPSLatitudeRef',
        'GPSLongitudeRef',
      ],
      reviveValues: false,
    });
    if (tags === undefined) return nothing;
    const { latitude: lat, longitude: lon } = tags;
    const placed = isDegree(lat, 90) && isDegree(lon, 180) && (lat !== 0 || lon !== 0);
    return { takenAt: momentIn(tags), lon: placed ? lon : null, lat: placed ? lat : null };
  } catch {
    // Broken camera data make no broken picture; the picture is simply without them.
    return nothing;
  }
}

function isDegree(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most;
}

/** Cameras write local time; without an offset beside it, the time of China. */
function momentIn(tags: Record<string, unknown>): number | null {
  const written = tags.DateTimeOriginal ?? tags.CreateDate;
  const match = typeof written === 'string' ? /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(written) : null;
  if (match === null) return null;
  const given = tags.OffsetTimeOriginal ?? tags.OffsetTime;
  const offset = typeof given === 'string' && /^[+-]\d\d:\d\d$/.test(given) ? given : '+08:00';
  const moment = Date.parse(`${match[1]}-${match[2]}-${match[3]}T${match[4]}${offset}`);
  return Number.isNaN(moment) ? null : moment;
}
