/** Who serves a grid, as the law wants it posted: posts and names, and the telephone of the office; never a private one. */
import { dayTextAt } from '@gridgov/domain/calendar/zone.ts';
import { ANYBODY, POSTED } from '@gridgov/domain/city/people/naming.ts';
import { POST_KINDS } from '@gridgov/domain/city/people/posts.ts';
import { type Language, Refusal, say } from '@gridgov/domain/refusal.ts';
import { listHolders } from '../../../city/people/public.ts';
import { standInsIn } from '../../../work/stand-ins/public.ts';
import { ruleOf } from '../../../work/workers/public.ts';
import type { PortalDeps } from '../deps.ts';
import { findOffice } from './board-queries.ts';
import { areaBrief } from './places.ts';

export async function staffAt(deps: PortalDeps, code: string, now: number, language: Language) {
  const areas = await deps.places.snapshot();
  const area = areas.find(code, now);
  if (area === undefined || code.length !== 15)
    throw new Refusal('not-found', { what: say(`网格 ${code}`, `The grid ${code}`) });
  const day = dayTextAt(now);
  const within = [code, code.slice(0, 12), code.slice(0, 9)];
  const posts = (
    await Promise.all(within.map((at) => listHolders(deps.db, [...POSTED], { area: at }, day)))
  ).flat();
  const names = await deps.issues.people(
    posts.map(({ personId }) => personId),
    ANYBODY,
  );
  const rule = await ruleOf(deps.db, code.slice(0, 6), day);
  const standIns = new Map((await standInsIn(deps.db, code, day)).map(({ id, to }) => [id, to]));
  const office = await findOffice(deps.db, [...within, code.slice(0, 6)]);
  return {
    grid: {
      ...areaBrief(areas, area, now, language),
      inside: areas.whereOf(code.slice(0, 12), now, language),
    },
    people: inOrder(posts, names).map(({ id, kind, personId, area: at }) => ({
      post: POST_KINDS[kind].zh,
      postEn: POST_KINDS[kind].en,
      name: names.get(personId) ?? '',
      area: areas.nameOf(at, now, language),
      standIn: standIns.get(id) ?? null,
    })),
    supervision: rule?.supervisionPhone ?? null,
    office:
      office === null
        ? null
        : { area: areas.nameOf(office.code, now, language), phone: office.phone, hours: office.hours },
  };
}

type Held = Awaited<ReturnType<typeof listHolders>>[number];

/** The grid's own people first, each kind together, then by name: the same each time it is asked. */
function inOrder(posts: readonly Held[], names: ReadonlyMap<string, string>): Held[] {
  const kindOf = ({ kind }: Held) => (POSTED as readonly string[]).indexOf(kind);
  const nameOf = ({ personId }: Held) => names.get(personId) ?? '';
  return posts.toSorted(
    (a, b) =>
      b.area.length - a.area.length || kindOf(a) - kindOf(b) || nameOf(a).localeCompare(nameOf(b), 'zh'),
  );
}
