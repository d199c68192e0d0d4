/** Minutes from midnight as people write them. */

export function clockOf(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Null where it is no time of a day. */
export function minutesOf(text: string): number | null {
  const match = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/.exec(text.trim());
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}

/** Times with spaces or commas, Chinese ones too, between them. */
export function manyMinutesOf(text: string): (number | null)[] {
  return text
    .split(/[\s,，]+/)
    .filter((one) => one !== '')
    .map(minutesOf);
}
