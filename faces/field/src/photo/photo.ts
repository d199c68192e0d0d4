/** A photo from the camera: made smaller on the phone, its time and place kept. */
import { type Taken, withExif } from './exif.ts';

export interface Photo extends Taken {
  readonly id: string;
  readonly blob: Blob;
  /** How many spots were covered and how many were pointed at. */
  readonly covered?: number;
  readonly marked?: number;
}

const longSide = 2048;

export async function readPhoto(file: File, id: string, now: number): Promise<Photo> {
  const taken = await takenOf(file, now);
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return { id, ...taken, blob: await jpegOf(canvas, taken) };
}

/** A photo as it was drawn on, under an id of its own; time and place are those it was taken with. */
export async function redrawn(photo: Photo, id: string, canvas: HTMLCanvasElement): Promise<Photo> {
  const { at, lon, lat } = photo;
  return { ...photo, id, blob: await jpegOf(canvas, { at, lon, lat }) };
}

async function jpegOf(canvas: HTMLCanvasElement, taken: Taken): Promise<Blob> {
  const jpeg = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82));
  if (jpeg === null) throw new Error('The browser made no picture of it');
  return withExif(await jpeg.arrayBuffer(), taken);
}

/** What the camera, or this app before, wrote into it; fetched only when there is a photo. */
export async function takenOf(file: Blob, now: number): Promise<Taken> {
  const read = (await import('exifr')
    .then(({ default: exifr }) =>
      exifr.parse(file, {
        gps: true,
        pick: ['DateTimeOriginal', 'GPSLatitude', 'GPSLatitudeRef', 'GPSLongitude', 'GPSLongitudeRef'],
      }),
    )
    // Not every picture carries any: the phone's own time then.
    .catch(() => undefined)) as
    | { latitude?: number; longitude?: number; DateTimeOriginal?: Date }
    | undefined;
  const at = read?.DateTimeOriginal?.getTime();
  const { longitude: lon = Number.NaN, latitude: lat = Number.NaN } = read ?? {};
  // Cameras without a fix write zeros.
  const placed = Number.isFinite(lon) && Number.isFinite(lat) && (lon !== 0 || lat !== 0);
  return {
    at: at === undefined || Number.isNaN(at) || at > now ? now : at,
    lon: placed ? lon : null,
    lat: placed ? lat : null,
  };
}

export interface Fix {
  readonly lon: number;
  readonly lat: number;
  readonly metres: number;
}

/**
 * The phone's position, once, because somebody pressed for it; no older than so many milliseconds. Null where it is refused
 * or not found.
 */
export function fixOnce(maximumAge = 30_000): Promise<Fix | null> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({ lon: coords.longitude, lat: coords.latitude, metres: Math.round(coords.accuracy) }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge },
    );
  });
}

/** The same where the phone may already give it: without a press nobody is asked. */
export async function fixIfGranted(): Promise<Fix | null> {
  try {
    const { state } = await navigator.permissions.query({ name: 'geolocation' });
    return state === 'granted' ? await fixOnce() : null;
  } catch {
    // A browser that does not tell: the button beside the place asks.
    return null;
  }
}
