/** All matters of the demo city with the moments at which they were worked on, from a fixed seed. */

import { addTime, elapsed } from '@gridgov/domain/calendar/time.ts';
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Channel, ClockKind } from '@gridgov/domain/loop/issues/state.ts';
import type { CommandName, Stage } from '@gridgov/domain/loop/issues/steps.ts';
import type { PlaceValue } from '@gridgov/domain/workflow/fields.ts';
import { emergency } from './emergencies.ts';
import type { Random } from './random.ts';
import { byResident, closed, type Ending, handled, intake, pace, type Scenario, taken } from './scenarios.ts';
import { type About, Script, type World } from './script.ts';
import { DONE } from './stories-done.ts';
import { OPEN } from './stories-open.ts';
import type { Template, Texts } from './texts.ts';
import { type Gap, MINUTE, momentsBefore } from './times.ts';

export type Step = {
  readonly at: number;
  /** Which matter of the group. */
  readonly matter: number;
  readonly command: CommandName | 'report';
  readonly actor: Actor;
  readonly body: object;
  readonly ifStage?: Stage;
};
/** Matters that touch one another, step by step in the order of time. Mostly it is one. */
export type Group = {
  readonly key: string;
  readonly story: string;
  readonly districts: readonly string[];
  readonly steps: readonly Step[];
};

const REACH_DAYS = 45;
/** Of a thousand matters: those that were merged come in groups of three, those handed over in pairs. */
const MERGED = 5;
const TRANSFERRED = 3;
/** Of a thousand matters: those in which somebody may be in danger. */
const EMERGENCIES = 4;

/** @param count about how many matters; no fewer than there are stories */
export function planMatters(world: World, count: number): Group[] {
  const groups: Group[] = [];
  const add = (group: Omit<Group, 'key'>) =>
    groups.push({ ...group, key: `${groups.length} ${group.story}` });
  // What is settled on the spot needs a picture.
  const shares = [...DONE, ...OPEN].filter(({ name }) => name !== 'settled' || world.hasPictures);
  const extra = Math.max(1, Math.round((count * MERGED) / 1000));
  const handed = Math.max(1, Math.round((count * TRANSFERRED) / 1000));
  for (let n = 0; n < 2 * extra; n += 1) add(merged(world, n % 2 === 0));
  for (let n = 0; n < handed; n += 1) {
    const group = transferred(world, n % 2 === 0);
    if (group !== null) add(group);
  }
  const left = Math.max(shares.length, count - 6 * extra - 2 * handed);
  for (const scenario of world.random.shuffled(deckOf(shares, left))) add(alone(world, scenario));
  const urgent = Math.max(2, Math.round((count * EMERGENCIES) / 1000));
  for (let n = 0; n < urgent; n += 1) add(emergency(world, n % 4 === 0));
  return groups.sort((a, b) => (a.steps[0]?.at ?? 0) - (b.steps[0]?.at ?? 0));
}

function deckOf(stories: readonly Scenario[], count: number): Scenario[] {
  const all = stories.reduce((sum, { share }) => sum + share, 0);
  const deck = stories.flatMap((one) =>
    Array.from({ length: Math.max(1, Math.floor((count * one.share) / all)) }, () => one),
  );
  for (let at = 0; deck.length < count; at += 1) deck.push(stories[at % stories.length] as Scenario);
  return deck;
}

function alone(world: World, scenario: Scenario): Omit<Group, 'key'> {
  const { script, ending } = played(world, scenario);
  const steps = stepsOf(script, ending, scenario.used);
  return { story: scenario.name, districts: [script.about.place.district], steps };
}

/** Disputes are talked over, questions and thanks answered: neither goes from unit to unit, is divided or put off. */
const TALKED_OVER = /^S-0[17]/;
const NO_TALK: ReadonlySet<CommandName | 'report'> = new Set([
  'return',
  'rule',
  'redispatch',
  'recall',
  'split',
  'add_assist',
  'ask_extension',
  'ask_suspension',
  'rework',
]);

/** The story played with a matter it can happen to. */
export function played(world: World, scenario: Scenario): { script: Script; ending: Ending } {
  for (let tries = 0; tries < 2_000; tries += 1) {
    const script = scriptFor(world, scenario);
    const ending = scenario.play(script);
    const talk = TALKED_OVER.test(script.about.template.classCode);
    if (!talk || script.drafts.every(({ command }) => !NO_TALK.has(command))) return { script, ending };
  }
  throw new Error(`No matter of the demo city fits the story ${scenario.name}`);
}

/** A matter of a class, channel and place that fits the story. */
function scriptFor(world: World, scenario: Pick<Scenario, 'channel' | 'fits'>): Script {
  for (let tries = 0; tries < 2_000; tries += 1) {
    const template = world.template();
    const channel = channelFor(world.random, template, scenario.channel);
    const place = world.places.place(world.grid(), template);
    const script = new Script(world, {
      template: world.retold(template, channel),
      channel,
      place,
      nature: natureOf(world.random, template, channel),
    });
    if (scenario.fits?.(template, script) ?? true) return script;
  }
  throw new Error('No text of the demo city fits the story');
}

/** Street scenes come up more often than the rest; snow only in the cold months. */
export function templatesAt({ templates, winter }: Texts, now: number): Template[] {
  const cold = isCold(now);
  return templates
    .filter(({ classCode }) => cold || !winter.has(classCode) || classCode === 'C-01-18')
    .flatMap((one) => Array.from({ length: /^(E-0[14]|S-0[12])/.test(one.classCode) ? 3 : 1 }, () => one));
}

export function isCold(at: number): boolean {
  const month = Number(dayTextAt(at).slice(5, 7));
  return month >= 11 || month <= 3;
}

function channelFor(random: Random, { classCode }: Template, wanted: Scenario['channel']): Channel {
  if (wanted === 'staff') return 'patrol';
  if (wanted === 'public' || classCode.startsWith('S-07')) return random.chance(0.5) ? 'public' : 'hotline';
  const device = classCode === 'E-05-06' || classCode === 'C-01-18' ? 20 : 0;
  return random.weighted<Channel>([
    ['patrol', 52],
    ['public', 19],
    ['hotline', 17],
    ['superior', 4],
    ['media', 2],
    ['device', device],
  ]);
}

function natureOf(random: Random, { classCode }: Template, channel: Channel): string {
  const own = { 'S-07-01': 'consult', 'S-07-02': 'suggestion', 'S-07-03': 'thanks' }[classCode];
  if (own !== undefined) return own;
  // Of those who live alone; what is asked for elsewhere is no emergency.
  if (classCode === 'S-05-01') return 'help';
  return channel === 'patrol' || channel === 'device'
    ? 'finding'
    : random.pick(['complaint', 'complaint', 'complaint', 'report']);
}

/** The steps with their moments, none of them later than a minute ago. */
function stepsOf(script: Script, ending: Ending, used?: readonly [number, number], matter = 0): Step[] {
  const { world, drafts } = script;
  const { random } = world;
  const idle = ending === 'closed' ? idleSince(world, drafts) : idleOf(script, ending, used);
  const moments = momentsBefore(world.rules.calendar, world.now - MINUTE, drafts, idle);
  const [first, second] = moments;
  if (first !== undefined && second !== undefined && byEvening(script, second)) {
    moments[0] = Math.round(second - random.between(11, 14) * 60 * MINUTE);
  }
  return drafts.map(({ ms: _, clock: __, ...draft }, at) => ({
    ...draft,
    matter,
    at: moments[at] ?? world.now,
  }));
}

/** Residents report after work: what is accepted first thing in the morning came in the evening before. */
function byEvening(script: Script, acceptedAt: number): boolean {
  const minutes = (acceptedAt / MINUTE + 8 * 60) % (24 * 60);
  return byResident(script) && minutes > 8 * 60 && minutes < 9.5 * 60;
}

/** Done some time ago, so that it was reported within the days the demo looks back on. */
function idleSince(world: World, drafts: readonly Gap[]): Gap {
  const { calendar } = world.rules;
  const reach = elapsed(calendar, 'working', world.now - REACH_DAYS * 86_400_000, world.now);
  const lasted = drafts.reduce((sum, { ms, clock }) => sum + (clock === 'working' ? ms : ms / 3), 0);
  return { clock: 'working', ms: world.random.between(20 * MINUTE, Math.max(40 * MINUTE, reach - lasted)) };
}

/** How long ago the last step was, so that the running clock stands where the story wants it. */
function idleOf(script: Script, ending: Exclude<Ending, 'closed'>, used?: readonly [number, number]): Gap {
  const { random, rules } = script.world;
  if (ending === 'suspended') return { clock: 'working', ms: random.between(60, 3_000) * MINUTE };
  const share = used === undefined ? shareUsed(random) : random.between(...used);
  if (ending === 'handle')
    return { clock: script.clock, ms: Math.max(MINUTE, share * script.total - script.used) };
  const limit = rules.policy.limits[ending satisfies ClockKind];
  return { clock: 'working', ms: Math.max(MINUTE, share * script.ms(limit)) };
}

/** Most have time left, some are due within minutes, a few are late. */
function shareUsed(random: Random): number {
  return random.weighted([
    [random.between(0.05, 0.7), 62],
    [random.between(0.7, 0.9), 16],
    [random.between(0.9, 0.995), 14],
    [random.between(1.02, 1.6), 8],
  ]);
}

/** Three reports of one thing: two are merged into the first and, where it is closed, close with it. */
function merged(world: World, done: boolean): Omit<Group, 'key'> {
  const script = scriptFor(world, { fits: (_, one) => one.limit.unit === 'workday' });
  const ending: Ending = done ? closed(handled(intake(script), pace(script))) : 'handle';
  if (!done) taken(intake(script));
  const steps = stepsOf(script, ending, [0.5, 0.95]);
  return {
    story: done ? 'merged and closed' : 'merged',
    districts: Array(3).fill(script.about.place.district),
    steps: withDuplicates(script, steps),
  };
}

/** The steps of a matter with those of two reports of the same, which come while it is worked on. */
export function withDuplicates(script: Script, steps: readonly Step[]): Step[] {
  const from = steps.find(({ command }) => command === 'dispatch')?.at ?? script.world.now;
  const until = steps.find(({ command }) => command === 'respond')?.at ?? script.world.now;
  const more = [1, 2].flatMap((matter) => duplicate(script, matter, from, until));
  return [...steps, ...more].sort((a, b) => a.at - b.at);
}

function duplicate(master: Script, matter: number, from: number, until: number): Step[] {
  const { world } = master;
  const { random, rules } = world;
  const channel = random.chance(0.5) ? 'public' : 'hotline';
  const nature = master.siteless ? master.about.nature : 'complaint';
  const about: About = { ...master.about, channel, nature };
  const script = new Script(world, about).report();
  script.give('merge', script.desk(), { master: '0', note: script.says('merge') });
  const reportAt = Math.round(from + (until - from) * random.between(0.1, 0.6));
  const usual = addTime(rules.calendar, reportAt, 'working', random.between(5, 40) * MINUTE);
  const mergeAt = Math.min(usual, Math.round(reportAt + (until - reportAt) * 0.8));
  return script.drafts.map(({ ms: _, clock: __, ...draft }, at) => ({
    ...draft,
    matter,
    at: at === 0 ? reportAt : mergeAt,
  }));
}

/** Found to lie across the border: the other district opens a linked matter and may go on with it. */
function transferred(world: World, goesOn: boolean): Omit<Group, 'key'> | null {
  const here = scriptFor(world, { fits: (_, one) => one.limit.unit === 'workday' });
  const other = world.places.elsewhere(here.about.place.district);
  if (other === undefined) return null;
  const place: PlaceValue = world.places.place(other.code, here.about.template);
  intake(here).give('transfer', here.command(), { place, reason: here.says('transfer') }, [10, 60]);
  const there = new Script(world, { ...here.about, place, channel: 'transfer' });
  if (goesOn) closed(handled(there.file(), pace(there)));
  const all = [...here.drafts, ...there.drafts];
  const idle = goesOn ? idleSince(world, all) : idleOf(there, 'accept', [0.2, 0.9]);
  const moments = momentsBefore(world.rules.calendar, world.now - MINUTE, all, idle);
  const steps = all.map(({ ms: _, clock: __, ...draft }, at) => ({
    ...draft,
    matter: at < here.drafts.length ? 0 : 1,
    at: moments[at] ?? world.now,
  }));
  return { story: 'transferred', districts: [here.about.place.district, place.district], steps };
}
