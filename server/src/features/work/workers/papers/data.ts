/** What the card of a certificate prints, and whether it is valid. Papers name no people: whoever issues it writes the name. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import type { Kind, State } from '@gridgov/domain/work/workers/events.ts';
import { endOf } from '@gridgov/domain/workflow/terms.ts';
import type { Queryable } from '../../../../platform/db/database.ts';
import type { TradePaper } from '../../../../platform/workflow/paper-routes.ts';
import { findWorker } from '../queries.ts';

export const CERTIFICATE_PAPER = 'worker_certificate';

const KINDS: Readonly<Record<Kind, string>> = {
  full_time: '专职网格员',
  part_time: '兼职网格员',
  assistant: '网格助理员',
};
const ENDED: ReadonlySet<State['stage']> = new Set(['uncertified', 'suspended', 'departed', 'given_up']);

export const certificateOf: TradePaper['prints'] = (given, { nameOf }) => {
  const { certificate, stage, kind, grid, district } = given as State;
  if (certificate === null || ENDED.has(stage)) return null;
  const until = dayTextAt(certificate.until);
  return {
    issuer: `${nameOf(district)}网格中心`,
    validUntil: certificate.until,
    role: KINDS[kind],
    place: `${nameOf(grid.slice(0, 9))} ${nameOf(grid.slice(0, 12))} ${nameOf(grid)}`,
    since: dayTextAt(certificate.from),
    until,
  };
};

/** A card is valid while its term runs and whoever it is about stands in post or before it; null for other papers. */
export async function certificateStanding(
  db: Queryable,
  {
    kind,
    district,
    about,
    validUntil,
  }: {
    readonly kind: string;
    readonly district: string;
    readonly about: string;
    readonly validUntil: number | null;
  },
  now: number,
): Promise<{ readonly valid: boolean; readonly until: string } | null> {
  if (kind !== CERTIFICATE_PAPER || validUntil === null) return null;
  const state = await findWorker(db, district, about);
  const holds = state?.certificate !== null && state !== null && !ENDED.has(state.stage);
  return { valid: holds && endOf(validUntil) > now, until: dayTextAt(validUntil) };
}
