import type { Language } from '@gridgov/domain/refusal.ts';
import type { Line } from '../../../../platform/purposes/purposes.ts';
import type { PortalDeps } from '../deps.ts';

/** The register of purposes as far as it is about residents. */
export const ofResidents = (
  { purposes }: Pick<PortalDeps, 'purposes'>,
  language: Language,
  now: number,
): Line[] => purposes(language, now).filter(({ whose }) => whose === 'resident');
