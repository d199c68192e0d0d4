import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contrast } from './contrast.ts';
import { tokenStylesheet } from './stylesheet.ts';
import type { Palette } from './tokens.ts';
import { dark, densities, light } from './tokens.ts';

const grounds = (p: Palette) => [p.bg, p.sheet, p.raised];
const worst = (colour: string, on: readonly string[]) =>
  Math.min(...on.map((ground) => contrast(colour, ground)));
const rounded = (ratio: number) => Math.round(ratio * 10) / 10;

// The worst ratios of the design guide, light and dark.
const pairs: [string, (p: Palette) => number, number, number][] = [
  ['text on every ground', (p) => worst(p.text, grounds(p)), 14.8, 12.4],
  ['second text on every ground', (p) => worst(p.text2, grounds(p)), 7.1, 7.7],
  ['lines of controls on every ground', (p) => worst(p.line, grounds(p)), 3.3, 3.2],
  ['primary on every ground', (p) => worst(p.primary, grounds(p)), 7.6, 4.5],
  ['words on primary', (p) => contrast(p.onSolid, p.primary), 8.4, 5.9],
  [
    'words on a hovered or pressed primary',
    (p) => worst(p.onSolid, [p.primaryHover, p.primaryActive]),
    10.5,
    5.2,
  ],
  ['text on the primary tint', (p) => contrast(p.text, p.primaryBg), 13.9, 11.2],
  ['danger on every ground', (p) => worst(p.danger, grounds(p)), 5.9, 5.0],
  ['clock ok on its chip', (p) => contrast(p.clock.ok.text, p.clock.ok.chip), 5.3, 7.1],
  ['clock soon on its chip', (p) => contrast(p.clock.soon.text, p.clock.soon.chip), 6.0, 8.1],
  ['clock due on its chip', (p) => contrast(p.clock.due.text, p.clock.due.chip), 5.5, 7.3],
  ['clock over on its chip', (p) => contrast(p.clock.over.text, p.clock.over.chip), 12.2, 4.9],
  ['clock paused on its chip', (p) => contrast(p.clock.paused.text, p.clock.paused.chip), 6.5, 7.3],
];

describe('contrast of the tokens', () => {
  for (const [name, ratio, inLight, inDark] of pairs) {
    test(`${name} is ${inLight} in light and ${inDark} in dark`, () => {
      assert.ok(Math.abs(rounded(ratio(light)) - inLight) <= 0.101, `light ${ratio(light).toFixed(2)}`);
      assert.ok(Math.abs(rounded(ratio(dark)) - inDark) <= 0.101, `dark ${ratio(dark).toFixed(2)}`);
    });
  }
  for (const [mode, p] of Object.entries({ light, dark })) {
    test(`every text colour reads at 4.5 on every ground and tint in ${mode}`, () => {
      for (const colour of [p.text, p.text2, p.text3, p.link, p.danger]) {
        assert.ok(worst(colour, grounds(p)) >= 4.5, `${colour} ${worst(colour, grounds(p)).toFixed(2)}`);
      }
    });
    test(`pins stand out at 3 from grounds and map land in ${mode}`, () => {
      for (const [tone, c] of Object.entries(p.clock)) {
        assert.ok(worst(c.solid, [...grounds(p), p.land]) >= 3, tone);
      }
    });
    test(`the digit reads on each of the seven steps in ${mode}`, () => {
      for (const step of p.steps) assert.ok(contrast(p.onSolid, step) >= 4.9, step);
    });
  }
});

describe('what the tokens become', () => {
  test('the stylesheet defines each mode and density and holds no undefined value', () => {
    const css = tokenStylesheet();
    for (const part of [':root{', '[data-theme=dark]{', '[data-density=large]{', '[data-density=elder]{']) {
      assert.ok(css.includes(part), part);
    }
    assert.ok(!css.includes('undefined'));
    assert.ok(css.includes('--gg-over-chip:#6B0F2A') && css.includes('--gg-step-7:#3D114A'));
  });
  test('no type size is below 12, 14 on a phone, 18 for the old', () => {
    assert.ok(densities.console.small >= 12 && densities.field.small >= 14 && densities.elder.small >= 18);
  });
});
