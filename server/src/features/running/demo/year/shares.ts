/** How a year of the street is made up, from `database/seeds/demo/year.json`: when, of what classes, and further words. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Channel } from '@gridgov/domain/loop/issues/state.ts';
import { isCold } from '../matters/plan.ts';
import type { Random } from '../matters/random.ts';
import type { Template, Texts } from '../matters/texts.ts';

type Hours = 'patrol' | 'public' | 'hotline';
export type Shares = {
  readonly matters: number;
  /** Weights of January to December, and of Monday to Sunday. */
  readonly months: readonly number[];
  readonly weekdays: readonly number[];
  /** Weights of the hours of a day, by who reports. */
  readonly hours: Readonly<Record<Hours, readonly number[]>>;
  /** Weights by the beginning of the class. */
  readonly classes: Readonly<Record<string, number>>;
  readonly openings: Readonly<Record<Hours | 'other', readonly string[]>>;
  readonly more: Readonly<Record<'street' | 'home' | 'talk', readonly string[]>>;
  readonly done: readonly string[];
};

/** @param seedsDir `database/seeds` */
export async function readShares(seedsDir: string): Promise<Shares> {
  return JSON.parse(await readFile(path.join(seedsDir, 'demo/year.json'), 'utf8')) as Shares;
}

/** Draws what happens at a moment: by the weights of the classes, what is of winter in winter alone. */
export function templatesOf({ classes }: Shares, { templates, winter }: Texts) {
  const groups = Object.entries(classes).map(([prefix, weight]) => {
    const all = templates.filter(({ classCode }) => classCode.startsWith(prefix));
    const mild = all.filter(({ classCode }) => !winter.has(classCode) || classCode === 'C-01-18');
    return { weight, all, mild };
  });
  return (random: Random, at: number): Template => {
    const season = isCold(at) ? ('all' as const) : ('mild' as const);
    const group = random.weighted(groups.map((one) => [one[season], one.weight] as const));
    return random.pick(group);
  };
}

/** The same matter as somebody else would put it: with another beginning, and one sentence more or none. */
export function inOtherWords(
  { openings, more, done }: Shares,
  template: Template,
  channel: Channel,
  random: Random,
): Template {
  const n = () => String(random.whole(2, 9));
  const filled = (from: readonly string[]) => random.pick(from).replace('{n}', n());
  const opening = filled(
    openings[channel === 'public' || channel === 'hotline' || channel === 'patrol' ? channel : 'other'],
  );
  const more1 = filled(more[kindOf(template)]);
  return {
    ...template,
    said: template.said.map((text) => `${opening}${text}${more1}`),
    done: template.done.map((text) => `${text}${filled(done)}`),
  };
}

function kindOf({ classCode, spot }: Template): 'street' | 'home' | 'talk' {
  if (/^S-0[17]/.test(classCode)) return 'talk';
  return spot === 'home' ? 'home' : 'street';
}

export const hoursOf = ({ hours }: Shares, channel: Channel): readonly number[] =>
  hours[channel === 'public' || channel === 'hotline' || channel === 'patrol' ? channel : 'hotline'];
