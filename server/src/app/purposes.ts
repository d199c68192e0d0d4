/** The register of purposes of this city: the lines of every feature once, and those of the trades it serves. */
import type { Language } from '@gridgov/domain/refusal.ts';
import { PEOPLE_PURPOSES } from '../features/city/people/purposes.ts';
import { INTAKE_PURPOSES } from '../features/loop/intake/purposes.ts';
import { ISSUE_PURPOSES } from '../features/loop/issues/purposes.ts';
import { OPEN311_PURPOSES } from '../features/outside/open311/purposes.ts';
import { ACCOUNT_PURPOSES } from '../features/running/accounts/purposes.ts';
import { MESSAGE_PURPOSES } from '../features/telling/messages/purposes.ts';
import { PORTAL_PURPOSES } from '../features/telling/portal/purposes.ts';
import { RESIDENT_PURPOSES } from '../features/telling/residents/purposes.ts';
import { DUTY_PURPOSES } from '../features/work/duty/purposes.ts';
import { type Line, purposeLines, type SystemPurpose } from '../platform/purposes/purposes.ts';
import type { Product } from './product.ts';
import { optionalOf, unusedIn } from './used.ts';

export const PURPOSES: readonly SystemPurpose[] = [
  ...ISSUE_PURPOSES,
  ...INTAKE_PURPOSES,
  ...RESIDENT_PURPOSES,
  ...PORTAL_PURPOSES,
  ...OPEN311_PURPOSES,
  ...MESSAGE_PURPOSES,
  ...PEOPLE_PURPOSES,
  ...ACCOUNT_PURPOSES,
  ...DUTY_PURPOSES,
];

/** The lines in force at a moment: what the city does not use has none. */
export function purposesOf({ city, trades }: Pick<Product, 'city' | 'trades'>) {
  const served = trades.trades.map((one) => one.served);
  const unusedAt = unusedIn(city.rulesCache, optionalOf(served));
  return (language: Language, now: number): Line[] =>
    purposeLines(PURPOSES, served, {
      language,
      policy: city.rules.current(now).policy,
      unused: new Set(unusedAt(now).keys()),
    });
}
