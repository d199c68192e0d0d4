import { userInfo } from 'node:os';
import type { Queryable } from '../../platform/db/database.ts';
import { uuidv7 } from '../../platform/ledger/ids.ts';
import { type AccessEntry, writeAccess } from '../../platform/log/access.ts';

/** What an operator did at the command line stands in the same log as what others did over HTTP. */
export async function recordCommand(
  db: Queryable,
  given: Pick<AccessEntry, 'kind' | 'subject' | 'details'> & { verb: string; done: boolean; now: number },
): Promise<void> {
  const { kind, subject, details, verb, done, now } = given;
  await writeAccess(db, {
    at: now,
    kind,
    outcome: done ? 'done' : 'failed',
    accountId: null,
    accountName: `命令行 ${userInfo().username}`,
    personId: null,
    postId: null,
    postKind: null,
    area: null,
    address: 'local',
    requestId: uuidv7(now),
    method: 'CLI',
    route: verb,
    status: done ? 200 : 422,
    code: null,
    subject,
    reason: null,
    details,
  });
}
