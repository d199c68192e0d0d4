import type { Palette } from '@gridgov/ui/tokens.ts';

/** Drawn pictures for the gallery, in the colours of the tokens. */
const bodies = {
  trenchBefore: [
    680,
    300,
    '<path class="f-water" d="M0 0h680v112H0z"/><path class="f-block" d="M0 34h120v78H0zM132 12h110v100H132zM256 46h92v66h-92zM364 22h140v90H364zM520 52h160v60H520z"/><path class="f-sheet" d="M150 28h16v18h-16zM178 28h16v18h-16zM206 28h16v18h-16zM150 60h16v18h-16zM178 60h16v18h-16zM206 60h16v18h-16zM384 38h20v20h-20zM416 38h20v20h-20zM448 38h20v20h-20zM384 72h20v20h-20zM416 72h20v20h-20zM448 72h20v20h-20zM16 52h18v20H16zM48 52h18v20H48zM80 52h18v20H80z"/><path class="f-bg" d="M0 112h680v34H0z"/><path class="k-split" stroke-width="1.500" d="M0 129h680M60 112l-14 34M140 112l-8 34M220 112l-4 34M300 112v34M380 112l4 34M460 112l8 34M540 112l12 34M620 112l16 34"/><path class="f-block" d="M0 146h680v8H0z"/><path class="f-land" d="M0 154h680v146H0z"/><path class="f-sheet" d="M20 276l90-5v7l-90 5zM170 268l90-5v7l-90 5zM320 260l90-5v7l-90 5zM470 252l90-5v7l-90 5zM610 245l70-4v7l-70 4z"/><path class="f-r2" d="M120 214c30-34 120-40 200-42 110-2 190 4 226 26 26 20-30 40-110 46-90 8-230 12-286 0-26-6-42-16-30-30z"/><path class="f-t2" d="M206 204l50-22 96-6 74 8 48 22-36 20-96 12-92-4z"/><path class="f-ink" d="M238 206l36-14 78-4 56 8 26 14-42 12-84 4-52-8z"/><path class="f-r3" d="M250 210l148-8 22 8-40 8-84 4z"/><path class="k-line" stroke-width="9" d="M226 216l214-12"/><path class="k-sheet" stroke-width="2" d="M226 214l214-12"/><path class="k-t2" stroke-width="3" d="M150 242v-56M556 226v-52M150 196l406-18M150 214l406-18"/>',
  ],
  trenchAfter: [
    680,
    300,
    '<path class="f-water" d="M0 0h680v112H0z"/><path class="f-block" d="M0 34h120v78H0zM132 12h110v100H132zM256 46h92v66h-92zM364 22h140v90H364zM520 52h160v60H520z"/><path class="f-sheet" d="M150 28h16v18h-16zM178 28h16v18h-16zM206 28h16v18h-16zM150 60h16v18h-16zM178 60h16v18h-16zM206 60h16v18h-16zM384 38h20v20h-20zM416 38h20v20h-20zM448 38h20v20h-20zM384 72h20v20h-20zM416 72h20v20h-20zM448 72h20v20h-20zM16 52h18v20H16zM48 52h18v20H48zM80 52h18v20H80z"/><path class="f-bg" d="M0 112h680v34H0z"/><path class="k-split" stroke-width="1.500" d="M0 129h680M60 112l-14 34M140 112l-8 34M220 112l-4 34M300 112v34M380 112l4 34M460 112l8 34M540 112l12 34M620 112l16 34"/><path class="f-block" d="M0 146h680v8H0z"/><path class="f-land" d="M0 154h680v146H0z"/><path class="f-sheet" d="M20 276l90-5v7l-90 5zM170 268l90-5v7l-90 5zM320 260l90-5v7l-90 5zM470 252l90-5v7l-90 5zM610 245l70-4v7l-70 4z"/><path class="f-block" d="M196 186l258-16 46 52-300 22z"/><path class="k-line" stroke-width="1.500" d="M196 186l258-16 46 52-300 22z"/><path class="k-line" stroke-width="1" stroke-dasharray="3 7" d="M206 198l262-18M204 212l276-18M202 228l288-20"/><path class="f-t2" d="M176 232l10-34 10 34zM492 222l10-34 10 34z"/><path class="f-sheet" d="M181.500 214h9l2 6h-13zM497.500 204h9l2 6h-13z"/>',
  ],
  rubbish: [
    160,
    108,
    '<path class="f-water" d="M0 0h160v46H0z"/><path class="f-block" d="M0 10h52v38H0zM60 2h46v46H60zM114 18h46v30h-46z"/><path class="f-land" d="M0 46h160v62H0z"/><path class="k-line" stroke-width="1" d="M0 46h160M0 88L160 72"/><path class="f-t3" d="M46 84l8-20 12-6 10 8 12-10 14 12 10 16-20 8H58z"/><path class="f-t2" d="M62 84l6-14 12 2 6 14zM90 82l8-12 12 10-6 6z"/><path class="f-sheet" d="M72 66l10-4 6 8-10 4z"/>',
  ],
  rubbishNear: [
    160,
    108,
    '<path class="f-land" d="M0 0h160v108H0z"/><path class="k-line" stroke-width="1" d="M0 30h160M40 0l-20 108M110 0l24 108"/><path class="f-t3" d="M26 92l14-46 30-16 26 14 32 4 14 44z"/><path class="f-t2" d="M50 88l8-30 26-6 10 36zM96 90l10-26 24 6 2 20z"/><path class="f-sheet" d="M66 46l18-6 8 12-18 8zM104 62l12-2 2 10-12 2z"/>',
  ],
  lid: [
    96,
    72,
    '<path class="f-land" d="M0 0h96v72H0z"/><path class="k-line" d="M0 18l96-6M0 62l96-4"/><ellipse class="f-t2" cx="48" cy="40" rx="26" ry="13"/><ellipse class="f-t3" cx="50" cy="35" rx="26" ry="12"/><path class="k-sheet" stroke-width="1.500" d="M32 34h36M34 39h32M38 29h24"/>',
  ],
  lidGap: [
    96,
    72,
    '<path class="f-land" d="M0 0h96v72H0z"/><path class="f-block" d="M0 0h96v22H0z"/><ellipse class="f-t2" cx="48" cy="48" rx="30" ry="12"/><path class="f-t3" d="M18 44l60-10 2 6-60 10z"/><path class="k-ink" stroke-width="1.500" d="M84 28v22M80 28h8M80 50h8"/>',
  ],
  hole: [
    96,
    72,
    '<path class="f-land" d="M0 0h96v72H0z"/><path class="f-block" d="M0 0h96v20H0z"/><path class="f-sheet" d="M10 60l20-2v4l-20 2zM52 56l20-2v4l-20 2z"/><path class="f-t3" d="M34 40l18-6 20 4 6 6-18 6-22-2z"/>',
  ],
  grate: [
    96,
    72,
    '<path class="f-land" d="M0 0h96v72H0z"/><path class="f-block" d="M0 50h96v22H0z"/><path class="f-t2" d="M26 24h44v22H26z"/><path class="k-sheet" stroke-width="2" d="M32 27v16M39 27v16M46 27v16M53 27v16M60 27v16"/><path class="f-r3" d="M20 30l14-4 10 8-8 10-14-2z"/>',
  ],
} as const;

export type DrawingName = keyof typeof bodies;

export function drawing(name: DrawingName, p: Palette): string {
  const [width, height, body] = bodies[name];
  const fills = {
    'f-water': p.water,
    'f-block': p.block,
    'f-land': p.land,
    'f-sheet': p.sheet,
    'f-bg': p.bg,
    'f-t2': p.text2,
    'f-t3': p.text3,
    'f-ink': p.text,
    'f-r2': p.band,
    'f-r3': p.bar,
  };
  const strokes = {
    'k-line': p.line,
    'k-split': p.split,
    'k-sheet': p.sheet,
    'k-t2': p.text2,
    'k-ink': p.text,
  };
  const rules = [
    ...Object.entries(fills).map(([name, value]) => `.${name}{fill:${value}}`),
    ...Object.entries(strokes).map(([name, value]) => `.${name}{fill:none;stroke:${value}}`),
  ].join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><style>${rules}</style>${body}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
