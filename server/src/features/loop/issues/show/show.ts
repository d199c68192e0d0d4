/** Reading one matter: what is loaded for its page. */

import { readerOf } from '@gridgov/domain/city/people/naming.ts';
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { type IssueState, isOpen, unitSeat } from '@gridgov/domain/loop/issues/state.ts';
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import type { Language } from '@gridgov/domain/refusal.ts';
import { Refusal } from '@gridgov/domain/refusal.ts';
import type { Static } from 'typebox';
import { isFollowing } from '../../../../platform/workflow/follow-queries.ts';
import type { IssueDeps } from '../deps.ts';
import { rulesFor } from '../facts.ts';
import type { Brief, EventRow } from '../queries.ts';
import { findWhole, listBrief, listEvents, listFiles } from '../queries.ts';
import { likenedOf, matterAround, sameAmong } from '../report/likeness.ts';
import { thumbnailsOf } from '../report/thumbnails.ts';
import type { IssueDetail, Timeline } from '../schema.ts';
import { detailView } from '../views/detail.ts';
import { eventIn, timelineOf } from '../views/timeline.ts';
import { actKey, namesOnCase } from './names.ts';

type Asking = { actor: Actor; language: Language; now: number; everything?: boolean };
/** More events than any page shows at first; earlier ones are asked for. */
const NEWEST = 400;

export function splitId(id: string): { district: string; id: string } {
  const [district = '', uuid = ''] = id.split('.');
  return { district, id: uuid };
}

/** The page of a matter. Throws `not-found` where there is none, or none the viewer may see. */
export async function showIssue(
  deps: IssueDeps,
  issueId: string,
  { actor, language, now, everything = false }: Asking,
): Promise<Static<typeof IssueDetail>> {
  const { district, id } = splitId(issueId);
  const whole = await findWhole(deps.db, district, id);
  // Before anything else is read: how long the answer takes must not tell whether the matter exists.
  if (whole === null || !maySee(whole.state, actor)) throw new Refusal('not-found', { what: '@word.issue' });
  const { state } = whole;
  const linked = state.linked.map((one) => one.split('.')[1] ?? one);
  const relatives = [...state.duplicates, ...linked, ...(state.master === null ? [] : [state.master])];
  const rules = rulesFor(deps, state, 'note', now);
  // What has ended is merged with nothing.
  const like = isOpen(state) ? likenedOf(whole) : null;
  const { likeness } = deps.rules.current(now).policy;
  const [following, events, files, related, near] = await Promise.all([
    isFollowing(deps.db, district, id, actor.personId),
    listEvents(deps.db, district, id, NEWEST),
    listFiles(deps.db, district, id),
    listBrief(deps.db, district, relatives),
    like === null ? [] : matterAround(deps.db, district, like, likeness),
  ]);
  // What lies near, or was merged in, may be in somebody else's area.
  const inSight = (one: Pick<Brief, 'state'>) => maySee(one.state, actor);
  const known = new Set([id, ...relatives]);
  const others = near.filter((one) => inSight(one) && !known.has(one.state.id));
  const similar = like === null ? [] : sameAmong(like, others, likeness);
  const people = await namesOnCase(deps.people, peopleIn(events, state.reporter.personId, language), {
    actor,
    reporters: [state.reporter],
  });
  const facts = await deps.fileFacts(files.map((file) => file.file_id));
  const shown = { related: related.filter(inSight), similar };
  const pictured = [...shown.related.map((one) => one.id), ...similar.map((one) => one.state.id)];
  const thumbnails = await thumbnailsOf(deps, district, pictured);
  const colleagues = await colleaguesOf(deps, state, actor, now);
  return detailView(
    {
      everything,
      following,
      colleagues,
      facts,
      whole,
      events,
      files,
      ...shown,
      thumbnails,
      people,
    },
    actor,
    {
      names: deps.names.in(language),
      rules,
      language,
      now,
    },
  );
}

/** Who may take the matter over within the lead unit; asked for only where the viewer hands matters over. */
async function colleaguesOf(deps: IssueDeps, state: IssueState, actor: Actor, now: number) {
  if (state.lead === null || !actor.rights.has('issue.hand_over')) return new Map<string, string>();
  return deps.people([...(await deps.holders(unitSeat(state.lead), now))], readerOf(actor), true);
}

/** Whose names the events need, acting ones too. */
export function peopleIn(events: readonly EventRow[], reporter: string | null, language: Language): string[] {
  const ids = events.flatMap((event) => {
    const { name, body } = eventIn(event);
    const mentions = name === 'noted' ? (body.mentions ?? []) : [];
    return [event.person_id, actKey(event, language), ...mentions];
  });
  return [...new Set(reporter === null ? ids : [...ids, reporter])];
}

/** The events before a version, for a page that wants to see earlier ones. */
export async function showEarlier(
  deps: IssueDeps,
  issueId: string,
  before: number,
  { actor, language, now }: Asking,
): Promise<Static<typeof Timeline>> {
  const { district, id } = splitId(issueId);
  const whole = await findWhole(deps.db, district, id);
  if (whole === null) throw new Refusal('not-found', { what: '@word.issue' });
  await showIssue(deps, issueId, { actor, language, now });
  const events = await listEvents(deps.db, district, id, NEWEST, before);
  const people = await namesOnCase(deps.people, peopleIn(events, null, language), {
    actor,
    reporters: [whole.state.reporter],
  });
  const rules = rulesFor(deps, whole.state, 'note', now);
  const timeline = timelineOf(events, { names: deps.names.in(language), people, rules, language, now });
  return { timeline, earlier: Math.max(0, (events[0]?.version ?? 1) - 1) };
}
