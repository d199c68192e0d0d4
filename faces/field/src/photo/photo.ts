/** A photo from the camera: made smaller on the phone, its time and place kept. */
import { type Taken, withExif } from './exif.ts';

export interface Photo extends Taken {
  readonly id: string;
  readonly blob: Blob;
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
  const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82));
  if (small === null) throw new Error('The picture could not be made smaller');
  return { id, ...taken, blob: withExif(await small.arrayBuffer(), taken) };
}

/** What the camera wrote; fetched only when there is a photo. */
async function takenOf(file: File, now: number): Promise<Taken> {
  const { default: exifr } = await import('exifr');
  const read = (await exifr
    .parse(file, {
      gps: true,
      pick: ['DateTimeOriginal', 'latitude', 'longitude', 'GPSLatitude', 'GPSLongitude'],
    })
    // Not every picture carries any: the phone's own time then.
    .catch(() => undefined)) as
    | { latitude?: number; longitude?: number; DateTimeOriginal?: Date }
    | undefined;
  const at = read?.DateTimeOriginal?.getTime();
  return {
    at: at === undefined || Number.isNaN(at) || at > now ? now : at,
    lon: read?.longitude ?? null,
    lat: read?.latitude ?? null,
  };
}

export interface Fix {
  readonly lon: number;
  readonly lat: number;
  readonly metres: number;
}

/** The phone's position, once, because somebody pressed for it. Null where it is refused or not found. */
export function fixOnce(): Promise<Fix | null> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({ lon: coords.longitude, lat: coords.latitude, metres: Math.round(coords.accuracy) }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 30_000 },
    );
  });
}
