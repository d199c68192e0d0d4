import type { Language } from '@gridgov/domain/refusal.ts';
import type { Queryable } from '../../../platform/db/database.ts';
import type { DutyTemplate } from '../../telling/messages/public.ts';
import { tellPeople } from '../../telling/notices/public.ts';
import type { DutyDeps } from './deps.ts';
import { dutySeatName } from './names.ts';

type Telling = {
  readonly template: DutyTemplate;
  readonly people: readonly string[];
  readonly about: string;
  readonly seat: string;
  /** Of the shift and the place, where it is about one. */
  readonly shift?: string;
  readonly from: string;
  readonly to?: string;
};
export type TellDeps = Pick<DutyDeps, 'names'> & { readonly districts: () => readonly string[] };

/** Everybody concerned who did not do it themselves, on the transaction of the change. */
export async function tellDuty(
  tx: Queryable,
  { names, districts }: TellDeps,
  { template, people, about, seat, shift, from, to = from }: Telling,
  now: number,
): Promise<void> {
  const said = (language: Language) =>
    [dutySeatName(seat, names, language) ?? seat, ...(shift === undefined ? [] : [shift])].join(' ');
  const post = { zh: said('zh'), en: said('en') };
  // People are told in every district.
  const district = /:(\d{6})/.exec(seat)?.[1] ?? districts()[0] ?? '';
  await tellPeople(tx, { district, people, kind: template, about, facts: { post, from, to } }, now);
}
