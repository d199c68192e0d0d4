import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import type { PastMatter } from '@gridgov/domain/city/routing/route.ts';
import { maySee } from '@gridgov/domain/loop/issues/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { listStates, listStatesOfFile } from './queries.ts';
import { listReported } from './range-queries.ts';
import { routeQuestion } from './route-question.ts';

const PAGE = 500;

/** Matters of a time as the routing would be asked about them, for trying rules out. Reads page by page. */
export async function* pastMatters(
  db: Db,
  districts: readonly string[],
  { from, to, signal }: { from: number; to: number; signal: AbortSignal },
): AsyncGenerator<PastMatter> {
  for (const district of districts) {
    let after: { at: number; id: string } | null = null;
    for (;;) {
      signal.throwIfAborted();
      // Pages follow one another by key.
      const rows: Awaited<ReturnType<typeof listReported>> = await listReported(db, district, {
        from,
        to,
        after,
        limit: PAGE,
      });
      for (const { id, state } of rows) {
        if (state.classCode === null) continue;
        const { area, channel, cycle } = routeQuestion(state, state.classCode);
        yield {
          id: `${district}.${id}`,
          input: { classCode: state.classCode, area, channel, level: cycle },
          at: state.reportedAt,
        };
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE) break;
      after = { at: last.reported_at, id: last.id };
    }
  }
}

/** Which of these matters the actor may see, as `<district>.<id>`. */
export async function seenAmong(
  db: Db,
  actor: Actor,
  ids: readonly { readonly district: string; readonly id: string }[],
): Promise<ReadonlySet<string>> {
  const states = await listStates(db, ids);
  return new Set(
    states.filter((state) => maySee(state, actor)).map(({ district, id }) => `${district}.${id}`),
  );
}

/** Whoever may see a matter may see what is attached to it. */
export async function maySeeFile(db: Db, actors: readonly Actor[], fileId: string): Promise<boolean> {
  const states = await listStatesOfFile(db, fileId);
  return states.some((state) => actors.some((actor) => maySee(state, actor)));
}
