/** Leaders are told before a certificate ends, and of days on which nobody of a grid may walk its patrols. */
import { limitMs } from '@gridgov/domain/calendar/limits.ts';
import { DAY, dayOf, dayStartAt, dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { holdsAt, mayPatrol, postNeedsCertificate } from '@gridgov/domain/work/certificates/certificate.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import { eachOf } from '../../../platform/work/each.ts';
import type { TradeDeps } from '../../../platform/workflow/open.ts';
import { isUsed } from '../../../platform/workflow/unused.ts';
import type { CertificateTemplate } from '../../telling/messages/public.ts';
import { tellPeople } from '../../telling/notices/public.ts';
import { clearTold, gridsToWalk, leadersOf, type Staff, staffOf, tellOnce } from './queries.ts';

export type TellDeps = {
  readonly trades: TradeDeps;
  /** Grids that plans of patrols ask for on a day to come. */
  readonly gridsDue: (district: string, day: number) => Promise<readonly string[]>;
};
type At = { readonly district: string; readonly now: number };
type Told = {
  readonly kind: CertificateTemplate;
  readonly grid: string;
  /** Made once for each of these. */
  readonly what: string;
  readonly about: string;
  readonly day: string;
};

/** Of every district where the city asks for certificates; returns how many leaders' messages were written. */
export async function tellCertificates({ trades, gridsDue }: TellDeps, now: number): Promise<number> {
  const patrols = trades.trades.find(({ served }) => served.trade.name === 'patrol');
  if (patrols === undefined || !isUsed(trades, patrols.served, now)) return 0;
  let told = 0;
  await eachOf(trades.districts(), async (district) => {
    const at = { district, now };
    const found = [...(await endingSoon(trades, at)), ...(await withNobody({ trades, gridsDue }, at))];
    await eachOf(found, async (one) => {
      told += await tell(trades, at, one);
    });
  });
  return told;
}

/** Also where the city asks for no certificates any more. Returns how many rows were taken away. */
export const sweepTold = (db: Queryable, districts: readonly string[], now: number): Promise<number> =>
  clearTold(db, districts, dayTextAt(now));

const asksAt = ({ inForce }: TradeDeps, at: number) => inForce(at).policy?.certifiedPatrols === true;
const needs = ({ post, kind }: Staff) => postNeedsCertificate(post, kind);

/** Certificates that hold today and end within the time the city reminds before. */
async function endingSoon(trades: TradeDeps, { district, now }: At): Promise<Told[]> {
  if (!asksAt(trades, now)) return [];
  const { calendar, tradeLimit } = trades.inForce(now);
  const { n, unit } = tradeLimit('worker', 'remind_before');
  const soon = now + limitMs(calendar, n, unit, now);
  const staff = await staffOf(trades.db, district, dayTextAt(now));
  return staff.flatMap((one) => {
    const { id, grid, until } = one;
    if (id === null || until === null || !needs(one) || !holdsAt(until, now) || holdsAt(until, soon))
      return [];
    const day = dayTextAt(until);
    return [{ kind: 'certificate.ends', grid, about: id, day, what: `ends ${id} ${day}` }];
  });
}

/** Staffed grids with patrols today, or with such as plans ask for tomorrow, and nobody who may walk them. */
async function withNobody({ trades, gridsDue }: TellDeps, { district, now }: At): Promise<Told[]> {
  const today = dayStartAt(now);
  const due = [
    [today, await gridsToWalk(trades.db, district, today)],
    [today + DAY, await gridsDue(district, dayOf(today + DAY))],
  ] as const;
  const found: Told[] = [];
  for (const [start, walked] of due) {
    if (!asksAt(trades, start) || walked.length === 0) continue;
    const day = dayTextAt(start);
    const staff = Map.groupBy(await staffOf(trades.db, district, day), ({ grid }) => grid);
    for (const grid of walked) {
      const own = staff.get(grid) ?? [];
      const barred = own.every((one) => !mayPatrol({ needed: needs(one), until: one.until }, start));
      // A grid without staff is a vacancy, which is told elsewhere.
      const [first] = own;
      if (first !== undefined && barred)
        found.push({
          kind: 'certificate.nobody',
          grid,
          about: first.id ?? NOBODY,
          day,
          what: `nobody ${grid} ${day}`,
        });
    }
  }
  return found;
}

/** Whoever has no file is named by no case. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

async function tell(
  { db, nameOf }: TradeDeps,
  { district, now }: At,
  { kind, grid, what, about, day }: Told,
): Promise<number> {
  const people = await leadersOf(db, grid, dayTextAt(now));
  const post = { zh: nameOf(grid, 'zh'), en: nameOf(grid, 'en') };
  return db.transaction(async (tx) => {
    if (people.length === 0 || !(await tellOnce(tx, district, what, now))) return 0;
    await tellPeople(tx, { district, people, kind, about, facts: { post, from: day, to: day } }, now);
    return people.length;
  });
}
