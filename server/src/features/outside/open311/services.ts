/** Services are the public classes of matters in force, their attributes the opening conditions a person can tell. */
import { isPublicClass } from '@gridgov/domain/loop/issues/public.ts';
import { Refusal, say } from '@gridgov/domain/refusal.ts';
import type { RulesFacts } from '../../city/rules/public.ts';
import type { Row } from './format.ts';

/** Which of the class's opening conditions is meant; asked for where there are several, as in the form for filing. */
export const CONDITION = 'condition';

export type Service = {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly conditions: readonly { readonly key: string; readonly name: string }[];
};

/** Those that need no attributes first: a simple client can use them as they are. */
export function listServices(facts: RulesFacts): Service[] {
  const services = facts.classes.flatMap(({ code }) => findService(facts, code) ?? []);
  const order = ({ code, conditions }: Service) => `${conditions.length > 0 ? 1 : 0}${code}`;
  return services.sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

export function findService(facts: RulesFacts, code: string): Service | undefined {
  const found = facts.classOf(code);
  if (found === null || !isPublicClass(code)) return undefined;
  const conditions = facts.conditionsOf(code);
  if (conditions.length === 0) return undefined;
  const group = found.parent === null ? null : facts.classOf(found.parent);
  return {
    code,
    name: found.name,
    group: group?.name ?? found.name,
    description: conditions.map(({ openText }) => openText).join('；'),
    keywords: found.aliases,
    conditions:
      conditions.length < 2
        ? []
        : conditions.map(({ condition, openText }) => ({ key: condition, name: openText })),
  };
}

/** @throws Refusal 404 */
export function serviceOf(facts: RulesFacts, code: string): Service {
  const service = findService(facts, code);
  if (service === undefined) throw new Refusal('not-found', { what: say('服务', 'The service') });
  return service;
}

export function serviceRow(service: Service): Row {
  return {
    service_code: service.code,
    service_name: service.name,
    description: service.description,
    metadata: service.conditions.length > 0,
    type: 'realtime',
    keywords: service.keywords.join(','),
    group: service.group,
  };
}

export function definitionRow({ code, conditions }: Service): Row {
  const attribute = {
    variable: true,
    code: CONDITION,
    datatype: 'singlevaluelist',
    required: true,
    datatype_description: '从列表中选一项',
    order: 1,
    description: '现场是哪种情形？',
    values: conditions.map(({ key, name }) => ({ key, name })),
  };
  return { service_code: code, attributes: conditions.length === 0 ? [] : [attribute] };
}
