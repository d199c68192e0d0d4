import { dayOf, dayText, SHANGHAI_OFFSET } from '@gridgov/domain/calendar/zone.ts';
import { type RoutingDecision, route } from '@gridgov/domain/city/routing/route.ts';
import type { RoutingInput } from '@gridgov/domain/city/routing/rule.ts';
import type { UnitFact } from '@gridgov/domain/loop/issues/facts.ts';
import type { Db } from '../../../platform/db/database.ts';
import { listAllUnits, type Unit, unitRevision } from '../units/public.ts';
import { changeIn, policiesAfter, type RevisionChange, tradeLimitsAfter } from './history.ts';
import { listenForRules, loadRules, type RulesData, rulesRevision } from './queries.ts';
import { buildSnapshot, lastChange, parseVersion, type RulesSnapshot, versionName } from './snapshot.ts';
import { holdsOn } from './timeline.ts';
import { indexRoles, type RoleIndex, resolveDecision } from './unit-roles.ts';

/** What the rules say at one moment; every answer comes from memory. */
export type RulesFacts = RulesSnapshot & {
  readonly rulesVersion: string;
  /** A unit by its id, or a grid as `grid:<code>`; `active` on the day asked for. */
  unit(id: string): UnitFact | null;
  /** Where a matter at this moment goes and why, with roles resolved to units. */
  route(input: RoutingInput): RoutingDecision;
};

export type RulesCacheOptions = {
  readonly db: Db;
  /** How often to look whether rules or units have changed; default 1 s. */
  readonly pollMs?: number;
  /** Keep one connection to be told of changes between polls. Without it, or when it breaks, polling suffices. */
  readonly listen?: boolean;
  /** Called when looking fails (the database is away); what is in memory goes on being used. */
  readonly onError?: (error: unknown) => void;
  /** Names of grids, where they are known. */
  readonly gridName?: (code: string) => string | null;
};

type Held = {
  readonly rules: RulesData;
  readonly classes: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly roles: RoleIndex;
  readonly unitRevision: number;
};

const MOST_SNAPSHOTS = 200;

/**
 * All rules in memory. Loaded once, looked after by a poll of the two revision rows; a server that has just
 * changed rules calls `refresh` and sees them at once. Old versions are built again from the same rows.
 */
export class RulesCache {
  readonly #options: RulesCacheOptions;
  readonly #timer: NodeJS.Timeout;
  readonly #snapshots = new Map<string, RulesSnapshot>();
  /** Day number → version at the newest revision; dropped with every new revision. */
  readonly #versions = new Map<number, string>();
  #held: Held;
  #ear: Awaited<ReturnType<Db['connect']>> | undefined;
  #closed = false;
  #looking: Promise<boolean> = Promise.resolve(false);

  private constructor(options: RulesCacheOptions, held: Held) {
    this.#options = options;
    this.#held = held;
    this.#timer = setInterval(() => this.#lookQuietly(), options.pollMs ?? 1_000);
    this.#timer.unref();
  }

  static async open(options: RulesCacheOptions): Promise<RulesCache> {
    const cache = new RulesCache(options, await load(options.db));
    await cache.#listen();
    return cache;
  }

  get revision(): number {
    return this.#held.rules.revision;
  }

  /** Looks now; true where something new was loaded. A look under way is not joined but waited for: it may be too early. */
  refresh(): Promise<boolean> {
    const look = () => this.#look();
    this.#looking = this.#looking.then(look, look);
    return this.#looking;
  }

  #lookQuietly(): void {
    this.refresh()
      .then(() => this.#listen())
      .catch((error: unknown) => this.#options.onError?.(error));
  }

  async #listen(): Promise<void> {
    if (this.#options.listen !== true || this.#ear !== undefined || this.#closed) return;
    const ear = await this.#options.db.connect();
    this.#ear = ear;
    ear.on('notification', () => this.#lookQuietly());
    ear.on('error', () => this.#deaf());
    await listenForRules(ear);
  }

  /** The next poll listens again. */
  #deaf(): void {
    this.#ear?.removeAllListeners('notification');
    this.#ear?.release(true);
    this.#ear = undefined;
  }

  async #look(): Promise<boolean> {
    const { db } = this.#options;
    const [rules, units] = [await rulesRevision(db), await unitRevision(db)];
    if (rules === this.#held.rules.revision && units === this.#held.unitRevision) return false;
    this.#held = await load(db);
    this.#versions.clear();
    return true;
  }

  /** The rules in force at a moment (epoch milliseconds). @throws RulesMissingError without policy or calendar */
  factsAt(at: number): RulesFacts {
    const number = dayOf(at, SHANGHAI_OFFSET);
    let version = this.#versions.get(number);
    if (version === undefined) {
      const { rules } = this.#held;
      version = versionName({ revision: rules.revision, day: lastChange(rules, dayText(number)) });
      this.#versions.set(number, version);
    }
    return this.factsOf(version, at);
  }

  /** The rules of a version that a matter was filed under; units as they are at `at`. @throws RangeError if unknown */
  factsOf(version: string, at: number): RulesFacts {
    const snapshot = this.#snapshot(version);
    return {
      ...snapshot,
      rulesVersion: version,
      unit: (id) => this.#unit(id, dayText(dayOf(at, SHANGHAI_OFFSET))),
      route: (input) => resolveDecision(this.#held.roles, route(snapshot.routing, input, at), input, at),
    };
  }

  /** As `factsOf`; null for a version that is none, or that this server has not loaded yet. */
  findVersion(version: string, at: number): RulesFacts | null {
    try {
      return this.factsOf(version, at);
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  }

  /** What a revision changed; see `changeIn`. */
  changeIn(revision: number, subject: string): RevisionChange {
    return changeIn(this.#held.rules, revision, subject);
  }

  /** Settings decided that hold from a day after `at` on. */
  policiesAfter(at: number): ReturnType<typeof policiesAfter> {
    return policiesAfter(this.#held.rules, dayText(dayOf(at, SHANGHAI_OFFSET)));
  }

  /** Limits of trades decided that hold from a day after `at` on. */
  tradeLimitsAfter(at: number): ReturnType<typeof tradeLimitsAfter> {
    return tradeLimitsAfter(this.#held.rules, dayText(dayOf(at, SHANGHAI_OFFSET)));
  }

  /** Units that exist at a moment, in the order of their codes. */
  unitsAt(at: number): Unit[] {
    const day = dayText(dayOf(at, SHANGHAI_OFFSET));
    return [...this.#held.units.values()].filter((unit) => holdsOn(unit, day));
  }

  #snapshot(version: string): RulesSnapshot {
    const known = this.#snapshots.get(version);
    if (known !== undefined) return known;
    const at = parseVersion(version);
    if (at.revision > this.#held.rules.revision)
      throw new RangeError(`The rules ${version} are not known here yet`);
    const snapshot = buildSnapshot(this.#held.rules, at);
    const [oldest] = this.#snapshots.keys();
    if (this.#snapshots.size >= MOST_SNAPSHOTS && oldest !== undefined) this.#snapshots.delete(oldest);
    this.#snapshots.set(version, snapshot);
    return snapshot;
  }

  #unit(id: string, day: string): UnitFact | null {
    if (id.startsWith('grid:')) {
      const code = id.slice(5);
      if (!/^\d{15}$/.test(code)) return null;
      return { id, name: this.#options.gridName?.(code) ?? `网格 ${code}`, active: true };
    }
    const unit = this.#held.units.get(id);
    return unit === undefined ? null : { id, name: unit.name, active: holdsOn(unit, day) };
  }

  /** Codes of every class there is, was or is planned. */
  everyClass(): ReadonlySet<string> {
    return this.#held.classes;
  }

  /** The same of a code list. */
  everyCode(list: string): ReadonlySet<string> {
    const { code_list: rows } = this.#held.rules.rows;
    return new Set(rows.flatMap(({ data }) => (data.list === list ? [data.code] : [])));
  }

  everyUnit(): ReadonlySet<string> {
    return new Set(this.#held.units.keys());
  }

  /** Ends polling and listening, to be awaited before the database is closed; what is in memory stays usable. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    this.#deaf();
    // Whoever asked for the look hears of its failure; here only its end matters.
    await Promise.allSettled([this.#looking]);
  }
}

async function load(db: Db): Promise<Held> {
  // The revision before the units: a change between the two is then loaded once more, never missed.
  const revision = await unitRevision(db);
  const units = await listAllUnits(db);
  const rules = await loadRules(db);
  return {
    rules,
    classes: new Set(rules.rows.class.map(({ key }) => key)),
    roles: indexRoles(units),
    units: new Map(units.map((unit) => [unit.id, unit])),
    unitRevision: revision,
  };
}
