import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apart, gatherPins, type PlacedPin, pinOf, spreadPins } from './gatherPins.ts';
import type { MapPin } from './mapTypes.ts';

const at = (id: string, x: number, y: number, more: Partial<MapPin> = {}): PlacedPin => ({
  pin: { id, longitude: 0, latitude: 0, tone: 'ok', label: id, ...more },
  x,
  y,
});
const least = (spots: readonly { x: number; y: number }[]) =>
  Math.min(
    ...spots.flatMap((a, n) => spots.slice(n + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
    Number.POSITIVE_INFINITY,
  );

test('pins on one another become one with their number and the worst state; those apart stay', () => {
  const groups = gatherPins([
    at('a', 10, 10),
    at('b', 12, 11, { tone: 'over' }),
    at('c', 200, 10, { chosen: true }),
    at('d', 11, 12, { count: 40, tone: 'soon' }),
  ]);
  const pins = groups.map((group) => pinOf(group, (n) => `${n} 件`));
  assert.deepEqual(
    pins.map((pin) => [pin?.label, pin?.tone, pin?.count, pin?.chosen]),
    [
      ['42 件', 'over', 42, false],
      ['c', 'ok', undefined, true],
    ],
  );
});

test('whatever lies where, groups are apart and no pin is lost', () => {
  const many = Array.from({ length: 300 }, (_, n) => at(`p${n}`, (n * 37) % 400, (n * 91) % 300));
  const groups = gatherPins(many);
  assert.ok(least(groups) >= apart);
  assert.equal(groups.flatMap(({ pins }) => pins).length, 300);
});

test('pins on one spot are spread around it; too many for the box are not', () => {
  const spread = spreadPins(Array.from({ length: 9 }, (_, n) => at(`p${n}`, 50, 50)));
  assert.ok(spread !== null && least(spread) >= apart);
  assert.ok(spread.every(({ x, y }) => Math.hypot(x - 50, y - 50) < 3 * apart));
});
