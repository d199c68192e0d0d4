/** Who is on duty now, in memory: asked by every notice to a duty seat, by every look at the to-do, by trades. */
import type { CompiledCalendar } from '@gridgov/domain/calendar/calendar.ts';
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { daysAhead, onDuty, type Served, type Slot, slotsBetween } from '@gridgov/domain/work/duty/roster.ts';
import type { Db } from '../../../platform/db/database.ts';
import { loadRoster, rosterRevision } from './queries.ts';

type Source = {
  readonly now: () => number;
  readonly calendar: () => CompiledCalendar | null;
  /** A city may leave rosters unused: then nobody is on duty by them. */
  readonly isUsed: () => boolean;
  readonly onError: (what: string, error: unknown) => void;
};

/** Posts end and deputies come without a word to the roster, so that it is read anew each minute. */
const [LOOK_EVERY, LOAD_EVERY, DAYS] = [2_000, 60_000, 1] as const;

export class DutyBook {
  readonly #db: Db;
  #source: Source | null = null;
  #slots: ReadonlyMap<string, readonly Slot[]> = new Map();
  #byPerson: ReadonlyMap<string | null, readonly Slot[]> = new Map();
  #held = { revision: -1, day: '', at: 0 };
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();

  /** Nobody is on duty until it is opened: whoever signs in is asked for before the city's calendar is known. */
  constructor(db: Db) {
    this.#db = db;
  }

  async open(source: Source): Promise<void> {
    this.#source = source;
    await this.refresh();
    this.#timer = setInterval(() => {
      this.#looking = this.#look().catch((error: unknown) => source.onError('duty rosters', error));
    }, LOOK_EVERY);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    const { now } = this.#source ?? { now: () => 0 };
    const { day, at, revision } = this.#held;
    const old = day !== dayTextAt(now()) || now() - at > LOAD_EVERY;
    if (old || revision !== (await rosterRevision(this.#db))) await this.refresh();
  }

  /** Reads the rosters of these days now: after a change by this server. */
  async refresh(): Promise<void> {
    if (this.#source === null) return;
    const { now, calendar, isUsed } = this.#source;
    const at = now();
    // Before the rows, so that a change between the two is looked for again.
    const revision = await rosterRevision(this.#db);
    const days = daysAhead(at, DAYS);
    const slots = isUsed() ? slotsBetween(await loadRoster(this.#db, null, days), days, calendar()) : [];
    this.#slots = Map.groupBy(slots, ({ shift }) => shift.seat);
    this.#byPerson = Map.groupBy(slots, ({ personId }) => personId);
    this.#held = { revision, day: dayTextAt(at), at };
  }

  /** In the order they are called; empty where nobody is. The duty officer of a unit is whoever is on duty in it. */
  onDuty(seat: string, at: number): readonly Served[] {
    const own = onDuty(this.#slots.get(seat) ?? [], at);
    return own.length > 0 || !seat.endsWith(':officer')
      ? own
      : this.onDuty(seat.slice(0, -':officer'.length), at);
  }

  /** A roster is kept for the seat these days, whether anybody is in it or not. */
  readonly hasRoster = (seat: string): boolean => this.#slots.has(seat);

  /** What a person is on duty for at the moment. */
  dutiesOf(personId: string, at: number): readonly Served[] {
    return onDuty(this.#byPerson.get(personId) ?? [], at);
  }

  /** A person on duty serves the duty seat, whatever their post is. */
  acting(actor: Actor, at: number): Actor {
    const seats = this.dutiesOf(actor.personId, at).flatMap(({ shift: { seat } }) =>
      seat.startsWith('duty:unit:') ? [seat, `${seat}:officer`] : [seat],
    );
    const more = seats.filter((seat) => !actor.seats.includes(seat));
    return more.length === 0 || !actor.rights.has('duty.read')
      ? actor
      : { ...actor, seats: [...actor.seats, ...new Set(more)] };
  }

  /** Somebody else is on duty there: the post serves the seat, but it is not the person's turn. */
  isAnothers(seat: string, personId: string, at: number): boolean {
    const those = seat.startsWith('duty:') ? this.onDuty(seat, at) : [];
    return those.length > 0 && those.every((one) => one.personId !== personId);
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
  }
}
