/** One matter of the street's year with its whole life, from the fixed seed and its number alone. */
import { DAY, dayStartAt } from '@gridgov/domain/calendar/zone.ts';
import { emergency } from '../matters/emergencies.ts';
import { type Group, type Step, played as storyOf, withDuplicates } from '../matters/plan.ts';
import type { Random } from '../matters/random.ts';
import { closed, handled, intake, long, pace, type Scenario } from '../matters/scenarios.ts';
import type { Script, World } from '../matters/script.ts';
import { DONE } from '../matters/stories-done.ts';
import { momentsAfter } from '../matters/times.ts';
import { yearBefore } from './days.ts';
import { hoursOf, inOtherWords, type Shares, templatesOf } from './shares.ts';

export type Year = {
  readonly world: World;
  readonly shares: Shares;
  readonly seed: number;
  /** How many lives it has; a life of something reported three times is three matters. */
  readonly lives: number;
};

const HOUR = 3_600_000;
/** Of a thousand lives: reported three times and merged, or somebody may be in danger. */
const MERGED = 22;
const EMERGENCIES = 4;
/** The plain cases are what most of a year is made of; the stories of the last weeks show the rare ones more often. */
const MORE_OFTEN: Readonly<Record<string, number>> = { plain: 4, settled: 3 };
const MERGED_STORY: Scenario = {
  name: 'merged and closed',
  share: 0,
  fits: (template, script) => long(template, script),
  play: (script) => closed(handled(intake(script), pace(script))),
};

/** Lives of a year, each planned by itself when it is asked for, so that a load goes on where it was. */
export function planYear({ world, shares, seed, lives }: Year): (n: number) => Group {
  const { random, now } = world;
  const dayAt = yearBefore(now, shares);
  const draw = templatesOf(shares, world.texts);
  const stories = DONE.filter(({ name }) => name !== 'settled' || world.hasPictures).map(
    (story) => [story, story.share * (MORE_OFTEN[story.name] ?? 1)] as const,
  );
  return (n) => {
    random.restart(seed + Math.imul(n + 1, 0x9e3779b1));
    const day = dayAt((n + random.next()) / lives);
    const then: World = {
      ...world,
      now: day + 12 * HOUR,
      template: () => draw(random, day),
      retold: (template, channel) => inOtherWords(shares, template, channel, random),
      picture: () => [],
    };
    const kind = random.weighted([
      ['emergency', EMERGENCIES] as const,
      ['merged', MERGED] as const,
      ['alone', 1000 - MERGED - EMERGENCIES] as const,
    ]);
    const life =
      kind === 'emergency' ? emergency({ ...then, now: Math.min(now, then.now) }, false) : played();
    return { ...life, key: `year ${n} ${life.story}` };

    function played(): Omit<Group, 'key'> {
      const merged = kind === 'merged';
      const story = merged ? MERGED_STORY : random.weighted(stories);
      // Only what is settled on the spot has to be shown.
      const shown = story.name === 'settled' ? { ...then, picture: world.picture } : then;
      const { script } = storyOf(shown, story);
      const steps = stepsOf(script, day + timeOf(hoursOf(shares, script.about.channel), random));
      const all = merged ? withDuplicates(script, steps) : steps;
      const { district } = script.about.place;
      return {
        story: story.name,
        districts: merged ? [district, district, district] : [district],
        // What is still to come has not happened: so some are under way today.
        steps: all.filter(({ at }) => at < now),
      };
    }
  };
}

function timeOf(hours: readonly number[], random: Random): number {
  const hour = random.weighted(hours.map((weight, at) => [at, weight] as const));
  return Math.floor((hour + random.next()) * HOUR);
}

function stepsOf({ world, drafts }: Script, from: number): Step[] {
  const { calendar } = world.rules;
  const moments = momentsAfter(calendar, from, drafts);
  const steps = drafts.map(({ ms: _, clock: __, ...draft }, n) => ({
    ...draft,
    matter: 0,
    at: moments[n] ?? from,
  }));
  return steps.map((step, n) =>
    step.command === 'ask_suspension' ? untilResumed(step, steps.slice(n), world.now) : step,
  );
}

/** A review is so many days after it was asked for, and not before the matter is taken up again. */
function untilResumed(step: Step, later: readonly Step[], planned: number): Step {
  const { reviewAt, ...body } = step.body as { readonly reviewAt: number };
  const moved = reviewAt + dayStartAt(step.at) - dayStartAt(planned);
  const resumed = later.find(({ command }) => command === 'resume')?.at ?? step.at;
  const evening = dayStartAt(resumed) + DAY - 6 * HOUR;
  return {
    ...step,
    body: { ...body, reviewAt: Math.max(moved, evening > resumed ? evening : evening + DAY) },
  };
}
