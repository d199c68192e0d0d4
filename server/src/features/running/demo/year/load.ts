/** Loads a year of the home street behind everything else: bite by bite, going on where it was. */
import { DAY } from '@gridgov/domain/calendar/zone.ts';
import type { Queryable } from '../../../../platform/db/database.ts';
import type { Spelling } from '../../../../platform/ledger/ledger.ts';
import type { Enqueue } from '../../../../platform/ledger/relay.ts';
import { HOME } from '../cast.ts';
import { part } from '../city.ts';
import type { Desk } from '../everyday/desk.ts';
import { unitsCalled } from '../everyday/everyday.ts';
import { type MattersOptions, SEED, worldAt } from '../load.ts';
import type { Played } from '../matters/play.ts';
import { Random } from '../matters/random.ts';
import type { World } from '../matters/script.ts';
import { keepPictures, PictureUses } from '../pictures.ts';
import { dropOldReminders } from '../queries.ts';
import { playOthers } from './others.ts';
import { planYear } from './plan.ts';
import { type Life, playTogether } from './play.ts';
import { findYear, noteYear } from './queries.ts';
import { playScores } from './scores.ts';
import { readShares } from './shares.ts';

export type YearOptions = MattersOptions & {
  readonly spelling: Spelling;
  readonly enqueue: Enqueue;
  /** The server's own routes at past moments: without it nothing is scored. */
  readonly desk?: () => Promise<Desk>;
  /** Resolves when the next bite may begin: beside a server, when nobody waits for it. */
  readonly turn?: () => Promise<void>;
  /** Lives in one transaction; fewer give way sooner. */
  readonly atOnce?: number;
};

/** Somebody stopped it by hand; what is loaded stays. */
export class YearStopped extends Error {
  override readonly name = 'YearStopped';
}

/** Trades whose past is played beside the matters. */
const PLAYED = ['help', 'whistle', 'score'];
const AT_ONCE = 24;
/** Of the last minutes people are still told. What is loaded ends before, so nobody is told of it. */
const NEWS = 5 * 60_000;
/** Of a thousand lives some are reported three times. */
const MATTERS_A_LIFE = 1.044;

/** Loads what is missing of it; told how much that was. Needs the rest of the city. @throws YearStopped */
export async function loadYear(options: YearOptions): Promise<Played> {
  const all: Played = { matters: 0, commands: 0, refused: [] };
  const { db, store, desk } = options;
  if (store !== undefined) await part(options, 'pictures', (begunAt) => keepPictures(db, store, begunAt));
  await part(options, 'year', (begunAt) => goOn(options, begunAt, all));
  if (desk === undefined) return all;
  await part(options, 'others', async (begunAt) => {
    const lives = (await findYear(db))?.total ?? 0;
    const given = { now: begunAt, lives, units: await unitsCalled(db), turn: options.turn };
    await playOthers(await desk(), given);
  });
  // Scores are made of what the year counted.
  await part(options, 'scores', async (begunAt) => {
    await playScores(await desk(), begunAt);
    await dropOldReminders(db, HOME.district, PLAYED, begunAt - DAY);
  });
  return all;
}

async function goOn(options: YearOptions, begunAt: number, all: Played): Promise<void> {
  const { db, seedsDir, spelling, enqueue, signal, progress, turn, atOnce = AT_ONCE } = options;
  const now = begunAt - NEWS;
  const issues = await options.issues();
  const shares = await readShares(seedsDir);
  let uses = new PictureUses();
  const world = await worldAt(options, issues, {
    now,
    uses: { take: (...given) => uses.take(...given) },
    within: HOME.street,
  });
  const begun = await findYear(db);
  // The lives lie spread over the year, so what goes on is the same number of them.
  const total = begun?.total ?? Math.round((options.matters ?? shares.matters) / MATTERS_A_LIFE);
  const lifeAt = planYear({ world: { ...world, grid: gridsOf(world) }, shares, seed: SEED, lives: total });
  for (let done = begun?.done ?? 0; done < total; ) {
    // Each bite goes on behind the one before.
    await turn?.();
    signal?.throwIfAborted();
    if (((await findYear(db))?.stoppedAt ?? null) !== null) throw new YearStopped('The year was stopped');
    const end = Math.min(total, done + atOnce);
    const lives: Life[] = [];
    for (let n = done; n < end; n += 1) {
      uses = new PictureUses(`year ${n}`);
      lives.push({ group: lifeAt(n), uses });
    }
    const noted = (tx: Queryable) => noteYear(tx, end, total);
    add(all, await playTogether({ issues, spelling, enqueue, now, noted }, lives));
    done = end;
    progress?.('year', done, total);
  }
}

/** Some grids are busier than others; most so the one whose worker can be signed in as. */
function gridsOf({ places, random }: World): () => string {
  const own = new Random(SEED);
  const weighted = places.codes.map(
    (code) => [code, code === HOME.grid ? 4 : 0.3 + 2 * own.next() ** 2] as const,
  );
  return () => random.weighted(weighted);
}

function add(to: Played, more: Played): void {
  to.matters += more.matters;
  to.commands += more.commands;
  to.refused.push(...more.refused);
}
