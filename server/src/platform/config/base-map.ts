/** A map of somebody else's under ours, where the operator wants one. */
export type BaseMapSettings = {
  /** Address of the tiles with `{z}`, `{x}` and `{y}`; pictures of 256 pixels in Web Mercator. */
  readonly tiles: string;
  /** Licence and source as they have to be shown. */
  readonly credit: string;
  /** The only foreign host pages may take pictures from. */
  readonly origin: string;
};

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Undefined where none is set. What is wrong is added to `problems`. */
export function baseMapSettings(
  text: (name: string) => string | undefined,
  problems: string[],
): BaseMapSettings | undefined {
  const tiles = text('GRIDGOV_BASE_MAP_TILES');
  if (tiles === undefined) return undefined;
  const credit = text('GRIDGOV_BASE_MAP_CREDIT') ?? '';
  if (credit === '') {
    problems.push('GRIDGOV_BASE_MAP_CREDIT: the licence and source line of the base map is missing');
  }
  const url = URL.canParse(tiles) ? new URL(tiles) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.test(url.hostname));
  const isWhole = ['{z}', '{x}', '{y}'].every((part) => tiles.includes(part));
  // A name and password, or a host that is a pattern, would end up in the policy of every page.
  const isPlain = url !== undefined && url.username === '' && /^[\w.:[\]-]+$/.test(url.host);
  if (url === undefined || !isSafe || !isWhole || !isPlain) {
    problems.push(
      `GRIDGOV_BASE_MAP_TILES=${tiles}: an address like https://tiles.example/{z}/{x}/{y}.png is expected`,
    );
    return undefined;
  }
  return { tiles, credit, origin: url.origin };
}
