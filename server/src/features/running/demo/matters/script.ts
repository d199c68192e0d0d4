/** One matter's simulated life: what is done to it, by whom, and how long after what was done before. */
import { clockTypeOf, limitMs } from '@gridgov/domain/calendar/limits.ts';
import type { ClockType } from '@gridgov/domain/calendar/time.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { Channel } from '@gridgov/domain/loop/issues/state.ts';
import { CHANNELS, deskOf, desksAbove, unitSeat } from '@gridgov/domain/loop/issues/state.ts';
import type { CommandName, Cycle, Stage } from '@gridgov/domain/loop/issues/steps.ts';
import type { BodyOfCommand } from '@gridgov/domain/loop/issues/types.ts';
import type { LimitValue, PlaceValue } from '@gridgov/domain/workflow/fields.ts';
import type { Unit } from '../../../city/units/public.ts';
import type { ReportInput, RuleSet } from '../../../loop/issues/public.ts';
import { HOME, PROPERTY } from '../cast.ts';
import type { DemoPeople } from './people.ts';
import type { DemoPlaces } from './places.ts';
import type { Random } from './random.ts';
import type { Template, Texts } from './texts.ts';
import { type Gap, MINUTE } from './times.ts';

export type World = {
  readonly now: number;
  readonly random: Random;
  readonly rules: RuleSet;
  readonly people: DemoPeople;
  readonly places: DemoPlaces;
  readonly texts: Texts;
  readonly units: ReadonlyMap<string, Unit>;
  readonly hasPictures: boolean;
  /** What happens next, and in which grid. */
  template(): Template;
  grid(): string;
  /** The template in the words of whoever reports it. */
  retold(template: Template, channel: Channel): Template;
  /** A new picture for a class, before or after; none where they cannot be kept. */
  picture(classCode: string, when: 'before' | 'after'): readonly string[];
};

export type Draft = Gap & {
  readonly command: CommandName | 'report';
  readonly actor: Actor;
  readonly body: object;
  /** Left out where the matter stands elsewhere by then (a settlement is drawn for verification or not). */
  readonly ifStage?: Stage;
};

export type About = {
  readonly template: Template;
  readonly place: PlaceValue;
  readonly channel: Channel;
  readonly nature: string;
};

export class Script {
  readonly world: World;
  readonly about: About;
  readonly drafts: Draft[] = [];
  readonly reporter: Actor;
  cycle: Cycle;
  lead = '';
  limit: LimitValue;
  /** What has run of the handling clock, in milliseconds of its own. */
  used = 0;
  #total: number;
  #owed = false;

  constructor(world: World, about: About) {
    this.world = world;
    this.about = about;
    this.cycle = world.rules.policy.firstCycle[about.channel];
    this.limit = this.#condition ?? world.rules.policy.limits.handle;
    this.#total = this.ms(this.limit);
    this.reporter = reporterOf(world.people, about);
  }

  get total(): number {
    return this.#total;
  }

  get clock(): ClockType {
    return clockTypeOf(this.limit.unit);
  }

  get siteless(): boolean {
    return this.world.rules.policy.noSiteCheck.includes(this.about.nature);
  }

  get #placed() {
    return { cycle: this.cycle, place: this.about.place };
  }

  get #condition(): LimitValue | null {
    const { classCode, condition } = this.about.template;
    const found = this.world.rules.conditionsOf(classCode)[condition];
    return found === undefined ? null : { n: found.limitN, unit: found.limitUnit };
  }

  ms(limit: LimitValue): number {
    return limitMs(this.world.rules.calendar, limit.n, limit.unit, this.world.now);
  }

  picture(when: 'before' | 'after'): readonly string[] {
    return this.world.picture(this.about.template.classCode, when);
  }

  says(kind: string): string {
    return this.world.random.pick(this.world.texts.notes(kind));
  }

  desk(head = false): Actor {
    return this.world.people.serving(deskOf(this.#placed, this.cycle), head);
  }

  upper(): Actor {
    return this.world.people.serving(desksAbove(this.#placed, this.cycle)[0] ?? 'desk:city', true);
  }

  command(): Actor {
    return this.world.people.serving(deskOf(this.#placed, 'big'), true);
  }

  handler(unit = this.lead): Actor {
    return this.world.people.serving(unitSeat(unit));
  }

  /** Who looks on the spot: the grid's worker, or the grid leader where the grid itself did the work. */
  origin(): Actor {
    const { grid } = this.about.place;
    const own = this.lead === `grid:${grid}`;
    return this.world.people.serving(own ? deskOf(this.#placed, 'micro') : `grid:${grid}`);
  }

  /** Adds a step some minutes after the one before, on the clock that runs then; short limits make it quicker. */
  give<C extends CommandName>(
    command: C,
    actor: Actor,
    body: BodyOfCommand<C>,
    [low, high]: readonly [number, number] = [5, 40],
    ifStage?: Stage,
  ): this {
    const wanted = this.world.random.between(low, high) * MINUTE;
    const ms = this.#owed ? Math.min(wanted, this.#total * this.world.random.between(0.03, 0.08)) : wanted;
    return this.#add({ command, actor, body, ...(ifStage === undefined ? {} : { ifStage }) }, ms);
  }

  /** Adds a step when this share of the handling time is used. */
  giveAt<C extends CommandName>(command: C, actor: Actor, body: BodyOfCommand<C>, share: number): this {
    return this.#add({ command, actor, body }, Math.max(MINUTE, share * this.#total - this.used));
  }

  #add(step: Omit<Draft, 'ms' | 'clock'>, ms: number): this {
    this.drafts.push({ ...step, ms, clock: this.#owed ? this.clock : 'working' });
    if (this.#owed) this.used += ms;
    return this;
  }

  report(): this {
    const { template, place, channel, nature } = this.about;
    const { random } = this.world;
    const isPublic = CHANNELS[channel].public;
    const input: ReportInput = {
      channel,
      nature,
      title: template.title,
      description: random.pick(template.said).replace('{spot}', place.text),
      classCode: template.classCode,
      place,
      reporter: reporterIn(channel, this.reporter),
      ...(isPublic && channel !== 'device' ? { contact: contact(random) } : {}),
      files:
        channel === 'patrol' || (channel === 'public' && random.chance(0.5)) ? this.picture('before') : [],
      linked: [],
    };
    return this.#add({ command: 'report', actor: this.reporter, body: input }, 0);
  }

  /** @param note why, where the look on the spot had found nothing */
  file(note?: string): this {
    const { classCode, condition } = this.about.template;
    const all = this.world.rules.conditionsOf(classCode);
    const chosen = all.length < 2 ? {} : { condition: all[condition]?.condition ?? '' };
    this.give('file', this.desk(), { ...chosen, note });
    this.#owed = true;
    return this;
  }

  /** The handling clock stands still from here on, or runs again. */
  owes(owed: boolean): this {
    this.#owed = owed;
    return this;
  }

  longer(more: LimitValue): this {
    this.#total += this.ms(more);
    return this;
  }

  /** A new handling clock, as after reopening. */
  anew(limit: LimitValue): this {
    this.limit = limit;
    this.#total = this.ms(limit);
    this.used = 0;
    return this.owes(true);
  }

  /** The unit the rules name for the cycle the matter is in; the street's own where they name none. */
  suggested(): Unit {
    const { template, place, channel, nature } = this.about;
    const question = {
      classCode: template.classCode,
      area: place.grid,
      channel,
      nature,
      cycle: this.cycle,
      at: this.world.now,
    };
    const id = this.world.rules.route(question)?.suggested ?? '';
    const unit = this.world.units.get(id) ?? this.unitOf(`${place.street}-BS`);
    if (unit === undefined)
      throw new Error(`The demo city has no unit for ${template.classCode} in ${place.street}`);
    const property = template.classCode.startsWith('S-06') && place.community === HOME.community;
    return (property ? this.unitOf(PROPERTY.code) : undefined) ?? unit;
  }

  unitOf(code: string): Unit | undefined {
    return this.#unitsByCode().get(code);
  }

  #unitsByCode(): ReadonlyMap<string, Unit> {
    const known = byCode.get(this.world.units);
    if (known !== undefined) return known;
    const made = new Map([...this.world.units.values()].map((unit) => [unit.code, unit]));
    byCode.set(this.world.units, made);
    return made;
  }

  /** Up to the cycle in which the unit can be brought in. */
  reach(): Unit {
    const unit = this.suggested();
    if (this.cycle === 'micro' && unit.area.length < 12) {
      this.give('escalate', this.desk(), { reason: this.says('escalate') });
      this.cycle = 'small';
      return this.reach();
    }
    if (this.cycle === 'small' && unit.area.length === 6 && this.world.random.chance(0.35)) this.whistle();
    return this.suggested();
  }

  /** The street's head signs: districts' departments have to come. */
  whistle(): this {
    this.give('escalate', this.desk(true), { reason: this.says('whistle') });
    this.cycle = 'big';
    return this;
  }

  dispatch(unit: string): this {
    this.give('dispatch', this.desk(), { unit });
    this.lead = unit;
    return this;
  }

  acknowledge(): this {
    return this.give('acknowledge', this.handler(), {}, [6, 150]);
  }

  respond(share: number): this {
    const { random } = this.world;
    const { done } = this.about.template;
    const files = random.chance(0.7) ? this.picture('after') : [];
    this.giveAt('respond', this.handler(), { result: random.pick(done), files }, share);
    return this.owes(false);
  }
}

const byCode = new WeakMap<object, ReadonlyMap<string, Unit>>();

function reporterOf(people: DemoPeople, { channel, place }: About): Actor {
  const worker = () => people.serving(`grid:${place.grid}`);
  switch (channel) {
    case 'patrol':
      return worker();
    case 'public':
      return people.holding('grid_assistant', place.grid) ?? worker();
    case 'hotline':
    case 'device':
    case 'open311':
      return people.holding('hotline_seat', place.district) ?? worker();
    case 'superior':
    case 'media':
    case 'transfer':
      return people.serving(`desk:district:${place.district}`);
  }
}

function reporterIn(channel: Channel, { personId }: Actor): ReportInput['reporter'] {
  if (channel === 'device') return { personId: null, kind: 'system' };
  return { personId, kind: channel === 'public' || channel === 'hotline' ? 'resident' : 'staff' };
}

/** Nobody's number: no mobile number begins with 100. */
function contact(random: Random): NonNullable<ReportInput['contact']> {
  const name = random.pick(['住户', '路过市民', '商户', '业主', '村民']);
  return { name, phone: `1009${String(random.whole(0, 9_999_999)).padStart(7, '0')}` };
}
