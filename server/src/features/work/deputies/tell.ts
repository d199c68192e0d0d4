/** Whom a deputation concerns and who did not see to it themselves is told at their bell, and as they chose besides. */
import type { Queryable } from '../../../platform/db/database.ts';
import type { DeputyTemplate } from '../../telling/messages/public.ts';
import { tellPeople } from '../../telling/notices/public.ts';
import type { DeputyDeps } from './deps.ts';
import type { DeputyRow } from './queries.ts';
import { postName } from './views.ts';

type Telling = Pick<DeputyRow, 'id' | 'kind' | 'area' | 'unitName' | 'from' | 'to'> & {
  readonly template: DeputyTemplate;
  readonly people: readonly string[];
};

/** Written with the change that causes it: on its transaction. */
export async function tellDeputy(
  tx: Queryable,
  deps: DeputyDeps,
  { id, template, people, from, to, ...post }: Telling,
  now: number,
): Promise<void> {
  const facts = { post: { zh: postName(post, deps, 'zh'), en: postName(post, deps, 'en') }, from, to };
  // A post of the whole city lies in no district; people are told in every one.
  const district = post.area.slice(0, 6) || (deps.districts()[0] ?? '');
  await tellPeople(tx, { district, people, kind: template, about: id, facts }, now);
}
