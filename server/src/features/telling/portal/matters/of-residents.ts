/** What is kept of residents, from the register of purposes. */
import type { Language } from '@gridgov/domain/refusal.ts';
import Type from 'typebox';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import { type Line, PurposeLine } from '../../../../platform/purposes/purposes.ts';
import type { PortalDeps } from '../deps.ts';

/** The register of purposes as far as it is about residents. */
export const ofResidents = (
  { purposes }: Pick<PortalDeps, 'purposes'>,
  language: Language,
  now: number,
): Line[] => purposes(language, now).filter(({ whose }) => whose === 'resident');

export function purposesRoute(deps: PortalDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/portal/purposes',
    operationId: 'listPortalPurposes',
    summary: 'What is kept of residents: why, on which ground, which data, who sees it, how long',
    tag: 'portal',
    right: 'public',
    audit: { none: 'public facts without personal data' },
    schema: { reply: { 200: Type.Array(PurposeLine, { maxItems: 500 }) } },
    run: ({ now, language }) => ofResidents(deps, language, now),
  });
}
