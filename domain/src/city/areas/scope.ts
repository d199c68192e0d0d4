/** Lengths of prefixes that are areas, the narrowest first; '' is the whole city. */
const DIGITS = [12, 9, 6, 0] as const;

/**
 * The narrowest area that all of these codes lie in or are: '' where they lie in several districts, or where one of
 * them is '' (the whole city). A file that claims to be complete is complete for that area and no further.
 */
export function narrowestAround(codes: Iterable<string>): string {
  let common: string | undefined;
  for (const code of codes) {
    if (common === undefined) common = code;
    let same = 0;
    while (same < common.length && common[same] === code[same]) same += 1;
    common = common.slice(0, same);
  }
  const length = common?.length ?? 0;
  return (common ?? '').slice(0, DIGITS.find((digits) => digits <= length) ?? 0);
}
