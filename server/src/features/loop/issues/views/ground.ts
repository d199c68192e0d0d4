/** Why a matter went to a unit: by the rule, or because a person chose otherwise than the rule suggested. */

import type { RoutingNote } from '@gridgov/domain/city/routing/kept.ts';
import { insteadOf } from '@gridgov/domain/city/routing/kept.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import type { Names } from '../show/names.ts';
import { reasonText, unitName } from './words.ts';

/** The reasons of a rule belong to the unit it named: they are never told as those of another one. */
export function groundOf(
  unit: string,
  routing: RoutingNote | null,
  names: Names,
  language: Language,
): string[] {
  const reasons = (routing?.reasons ?? []).map((reason) => reasonText(reason, names, language));
  const suggested = insteadOf(unit, routing);
  if (suggested === undefined) return routing?.rule ? reasons : [];
  const [named, chosen] = [unitName(suggested, names), unitName(unit, names)];
  return language === 'zh'
    ? [`规则建议 ${named}，由人改选 ${chosen}`, `建议的依据：${reasons.join('，')}`]
    : [`The rules suggested ${named}; a person chose ${chosen}`, `Why suggested: ${reasons.join(', ')}`];
}
