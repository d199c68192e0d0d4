import type { RuleWish, When } from './queries.ts';

type Cycle = RuleWish['target']['cycle'];

/** A rule as the form holds it: every condition a text, '' where it does not matter. */
export interface RuleForm {
  readonly id: string;
  readonly note: string;
  readonly priority: number;
  readonly classPrefix: string;
  readonly areaPrefix: string;
  readonly ownerUnit: string;
  readonly channel: string;
  readonly timeFrom: string;
  readonly timeTo: string;
  readonly level: string;
  readonly kind: string;
  readonly unitId: string;
  readonly cycle: Cycle;
  readonly from: string;
  readonly to: string;
}

const usualPriority = 100;

export function formOf(rule: RuleWish | null, id: string, tomorrow: string): RuleForm {
  const when = rule?.when ?? {};
  return {
    id: rule?.id ?? id,
    note: rule?.note ?? '',
    priority: rule?.priority ?? usualPriority,
    classPrefix: when.classPrefix ?? '',
    areaPrefix: when.areaPrefix ?? '',
    ownerUnit: when.ownerUnit ?? '',
    channel: when.channel ?? '',
    timeFrom: when.timeOfDay?.from ?? '',
    timeTo: when.timeOfDay?.to ?? '',
    level: when.level ?? '',
    kind: when.kind ?? '',
    unitId: rule?.target.unitId ?? '',
    cycle: rule?.target.cycle ?? 'small',
    // A change holds from tomorrow unless said otherwise: what was dispatched today keeps its rule.
    from: tomorrow,
    to: rule?.to ?? '',
  };
}

/** The rule a form describes; conditions left open are left out. */
export function ruleOf(form: RuleForm): RuleWish {
  const { id, priority, from, to, unitId, cycle, note } = form;
  return {
    id,
    priority,
    from,
    note,
    ...(to === '' ? {} : { to }),
    when: whenOf(form),
    target: { unitId, cycle },
  };
}

function whenOf(form: RuleForm): When {
  const { classPrefix, areaPrefix, ownerUnit, channel, level, kind } = form;
  const texts = Object.entries({ classPrefix, areaPrefix, ownerUnit, channel, level, kind });
  const time =
    form.timeFrom === '' || form.timeTo === '' ? {} : { timeOfDay: { from: form.timeFrom, to: form.timeTo } };
  return { ...(Object.fromEntries(texts.filter(([, value]) => value !== '')) as When), ...time };
}
