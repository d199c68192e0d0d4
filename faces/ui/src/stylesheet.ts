import type { Density, Palette, Scale } from './tokens.ts';
import { dark, densities, fontFamily, latinQuotes, light, printColours, shadows, spaces } from './tokens.ts';

/** The stylesheet text that defines every `--gg-*` variable, by mode and density. */
export function tokenStylesheet(): string {
  const blocks = [
    rule('@font-face', [
      `font-family:"${latinQuotes.name}"`,
      `src:${latinQuotes.from.map((name) => `local("${name}")`).join()}`,
      `unicode-range:${latinQuotes.range}`,
    ]),
    rule(':root', [...fixed(), ...scale(densities.console), ...palette(light), 'color-scheme:light']),
    rule(':root:lang(en)', [`--gg-font:"${latinQuotes.name}",${fontFamily}`]),
    rule('[data-theme=dark]', [...palette(dark), 'color-scheme:dark']),
    ...(['large', 'field', 'portal', 'elder'] as const satisfies readonly Density[]).map((name) =>
      rule(`[data-density=${name}]`, scale(densities[name], rem)),
    ),
  ];
  return `${blocks.join('\n')}\n`;
}

function rule(selector: string, declarations: readonly string[]): string {
  return `${selector}{${declarations.join(';')}}`;
}

function fixed(): string[] {
  return [
    `--gg-font:${fontFamily}`,
    `--gg-popup:${shadows.popup}`,
    `--gg-modal:${shadows.modal}`,
    `--gg-seal:${printColours.seal}`,
    `--gg-print:${printColours.paper}`,
    `--gg-print-text:${printColours.ink}`,
    '--gg-top:48px',
    '--gg-nav:200px',
    '--gg-fold:56px',
    '--gg-figure:32px',
    '--gg-radius-s:2px',
  ];
}

const px = (size: number): string => `${size}px`;
/** As large as the letters somebody has set in their browser. */
const rem = (size: number): string => `${size / 16}rem`;

/** The console's letters stand in tables of fixed rows, and have a size of their own to choose; the others follow the browser. */
function scale(s: Scale, letters: (size: number) => string = px): string[] {
  return [
    `--gg-size:${letters(s.size)}`,
    `--gg-small:${letters(s.small)}`,
    `--gg-h1:${letters(s.h1)}`,
    `--gg-h2:${letters(s.h2)}`,
    `--gg-h3:${letters(s.h3)}`,
    `--gg-leading:${s.leading}`,
    `--gg-control-s:${s.controlSmall}px`,
    `--gg-control:${s.control}px`,
    `--gg-control-l:${s.controlLarge}px`,
    `--gg-row:${s.row}px`,
    `--gg-row-s:${s.rowSmall}px`,
    `--gg-radius:${s.radius}px`,
    `--gg-radius-l:${s.radius + 2}px`,
    ...spaces.map((space, at) => `--gg-${at + 1}:${space * s.spaceFactor}px`),
  ];
}

function palette(p: Palette): string[] {
  const plain = [
    ['bg', p.bg],
    ['sheet', p.sheet],
    ['raised', p.raised],
    ['text', p.text],
    ['text-2', p.text2],
    ['text-3', p.text3],
    ['line', p.line],
    ['split', p.split],
    ['primary', p.primary],
    ['primary-hover', p.primaryHover],
    ['primary-active', p.primaryActive],
    ['primary-bg', p.primaryBg],
    ['on-solid', p.onSolid],
    ['link', p.link],
    ['tip', p.tip],
    ['danger', p.danger],
    ['land', p.land],
    ['water', p.water],
    ['road', p.road],
    ['block', p.block],
    ['band', p.band],
    ['bar', p.bar],
  ] as const;
  return [
    ...plain.map(([name, value]) => `--gg-${name}:${value}`),
    ...Object.entries(p.clock).flatMap(([tone, c]) => [
      `--gg-${tone}:${c.text}`,
      `--gg-${tone}-chip:${c.chip}`,
      `--gg-${tone}-solid:${c.solid}`,
    ]),
    ...p.steps.map((value, at) => `--gg-step-${at + 1}:${value}`),
    ...p.ramp.map((value, at) => `--gg-ramp-${at + 1}:${value}`),
  ];
}
