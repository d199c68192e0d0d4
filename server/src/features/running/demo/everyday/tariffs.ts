/** What the street of the demo city pays: entered by the dispatcher, put in force by the head. The amounts are invented. */
import type { Asked, Calendar } from './desk.ts';
import { storyOf } from './stories.ts';

/** So long ago that the whole month before this one is paid by them. */
const ENTERED = 70;

export function tariffs(calendar: Calendar): Asked[] {
  const [year = 0, month = 0] = calendar.day(0).split('-').map(Number);
  const before = new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 10);
  const from = Date.parse(`${before}T00:00:00+08:00`);
  const ground = '福海街道办〔2026〕7号（演示）';
  const entered = (name: string, hour: string, begin: string, said: object): Asked[] =>
    storyOf(
      { path: '/tariffs', name: `tariff ${name}` },
      calendar.ago(ENTERED, hour),
      ['street', 0, begin, { from, ground, ...said }],
      [['streethead', 90, 'put_in_force']],
    );
  const tariff = (item: string, hour: string, said: object) =>
    entered(item, hour, 'propose', { item, ...said });
  return [
    ...tariff('report', '09:00', { amount: 5, unit: 'yuan', cap: 40, sample: 10 }),
    ...tariff('confirmation', '09:10', { amount: 3, unit: 'yuan', cap: 60, sample: 5 }),
    ...tariff('verification', '09:20', { amount: 3, unit: 'yuan', cap: 60, sample: 5 }),
    ...tariff('patrol', '09:22', { amount: 2, unit: 'yuan', cap: 26, sample: 5 }),
    ...tariff('patrol_marked', '09:24', { amount: 1, unit: 'yuan', cap: 10, sample: 20 }),
    // Low enough for the busiest of them to reach it.
    ...entered('month_yuan', '09:30', 'propose_month_cap', { unit: 'yuan', amount: 280 }),
  ];
}
