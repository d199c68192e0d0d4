const LONGEST = 1920;
/** Small enough to go as it is. */
const FINE = 900_000;

/** A photo made smaller on the telephone; as it is where the browser cannot read it. */
export async function shrunk(file: File): Promise<Blob> {
  if (file.size <= FINE && file.type === 'image/jpeg') return file;
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return file;
  const by = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(picture.width * by), Math.round(picture.height * by)];
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  return small ?? file;
}
