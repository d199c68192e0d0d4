/** Giving a matter its papers: by whoever may see it, or by itself after what calls for one. */

import type { Who } from '../../../../platform/ledger/stream.ts';
import type { Papers } from '../../../../platform/papers/papers.ts';
import type { PaperRow } from '../../../../platform/papers/queries.ts';
import type { IssueDeps } from '../deps.ts';
import { paperData } from './data.ts';
import { ISSUE_PAPERS, type IssuePaper, isIssuePaper } from './kinds.ts';
import { versionOfCommand } from './queries.ts';

export type PaperDeps = { readonly issues: IssueDeps; readonly papers: Papers };

type Matter = { readonly district: string; readonly id: string };

export async function givePaper(
  { issues, papers }: PaperDeps,
  kind: IssuePaper,
  matter: Matter,
  { who, now, event }: { readonly who: Who; readonly now: number; readonly event?: number },
): Promise<PaperRow> {
  const made = await paperData(issues, kind, matter, event);
  const about = { district: matter.district, trade: 'issue', about: matter.id };
  return papers.give({ ...about, ...made, kind: ISSUE_PAPERS[kind], who, now });
}

/** The queued work of papers: safe to run twice, since a paper of an event is one. */
export function paperTasks(deps: PaperDeps, now: () => number) {
  return {
    'issue.paper': async ({ kind, district, id, cause }: Record<string, unknown>) => {
      const matter = { district: String(district), id: String(id) };
      const name = String(kind);
      const event = await versionOfCommand(deps.issues.db, matter, String(cause));
      if (!isIssuePaper(name) || event === null) throw new Error(`no event of ${String(cause)} for ${name}`);
      await givePaper(deps, name, matter, { who: BY_ITSELF, now: now(), event });
    },
  };
}

const BY_ITSELF: Who = {
  personId: 'system',
  postId: 'system',
  right: 'system',
  requestId: 'follow-up',
  address: 'system',
};
