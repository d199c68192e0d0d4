/** One's own duties to check in for, kept so that one can check in without a signal. */
import { isNear, metresBetween } from '@gridgov/domain/work/check-in/near.ts';
import { giveOrKeep } from '../cases/give.ts';
import { metresText } from '../distance.ts';
import type { Attached } from '../give.ts';
import { type Own, useKept } from '../mine/own.ts';
import type { Fix } from '../photo/photo.ts';
import type { Field } from '../state.tsx';
import { languageNow } from '../verb.ts';
import type { AttendanceSay } from './words.ts';

export interface OwnDuty {
  readonly duty: string;
  readonly seat: string;
  readonly seatName: string;
  readonly shift: string;
  readonly place: string;
  readonly start: number;
  readonly end: number;
  readonly opens: number;
  readonly arrival: { readonly at: number; readonly marked: boolean; readonly reason: string | null } | null;
}
export type Spot = { readonly text: string; readonly lon: number; readonly lat: number };
export interface OwnAttendance {
  readonly district: string;
  readonly duties: readonly OwnDuty[];
  readonly places: readonly { readonly seat: string; readonly at: Spot | null }[];
}

export const useOwnAttendance = (): Own<OwnAttendance> =>
  useKept<OwnAttendance>('attendance', '/attendance/own', true);

const VERB = { zh: '到岗签到', en: 'Check in on duty' } as const;

/** Gives the check-in at once, or with the first signal; with the moment at which it was done. */
export function giveCheckIn(
  field: Field,
  district: string,
  { duty, shift, place, seatName }: OwnDuty,
  said: {
    readonly at: number;
    readonly fix: Fix | null;
    readonly reason?: string;
    readonly photos?: readonly Attached[];
  },
) {
  const { at, fix, reason, photos = [] } = said;
  const where = fix === null ? {} : { lon: fix.lon, lat: fix.lat, accuracy: fix.metres };
  return giveOrKeep(field, {
    ...{ about: duty, verb: VERB[languageNow()], title: `${shift} ${place}`, place: seatName, photos },
    path: `/attendance/commands/check_in?district=${district}`,
    body: { duty, at, ...where, ...(reason === undefined ? {} : { reason }) },
    asPages: true,
  });
}

/** By the settings this phone was given last; the server decides. */
export function counts(spot: Spot | null, fix: Fix, rules: Field['rules']): boolean {
  const setting = rules?.policy.checkIn;
  if (spot === null || setting === undefined) return false;
  const limits = { metres: setting.withinMetres, accuracy: setting.accuracyMetres };
  return isNear(metresBetween(spot, fix), fix.metres, limits);
}

/** Why it does not count by itself. */
export function whyText(spot: Spot | null, fix: Fix | null, words: AttendanceSay): string {
  if (spot === null) return words('whyNoPlace');
  if (fix === null) return words('whyNone');
  return words('whyFar', { far: metresText(metresBetween(spot, fix)), m: fix.metres });
}
