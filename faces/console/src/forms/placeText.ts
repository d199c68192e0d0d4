/** Typed coordinates in degrees, or null when they are not on the map of China. */
export function readPoint(
  longitude: string,
  latitude: string,
): { longitude: number; latitude: number } | null {
  const x = Number(longitude.trim());
  const y = Number(latitude.trim());
  const inside = x >= 73 && x <= 136 && y >= 3 && y <= 54;
  return longitude.trim() !== '' && latitude.trim() !== '' && inside ? { longitude: x, latitude: y } : null;
}

/** Pieces of a name around the words looked for, so that what matched can be marked. */
export function markPieces(name: string, words: string): { readonly text: string; readonly hit: boolean }[] {
  const parts = words
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (parts.length === 0) return [{ text: name, hit: false }];
  return name
    .split(new RegExp(`(${parts.join('|')})`, 'i'))
    .map((text, at) => ({ text, hit: at % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
