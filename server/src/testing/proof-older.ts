import type { Db } from '../platform/db/database.ts';
import { NOTHING } from '../platform/ledger/canonical.ts';
import type { EventRow } from '../platform/ledger/chain.ts';
import { hashOf } from '../platform/ledger/prepare.ts';
import { sealRoot } from '../platform/ledger/seal.ts';

/** Makes a ledger with one seal what it would be from before: events say nothing of what lies beside, rows have no hash. */
export async function older(owner: Db): Promise<void> {
  await owner.query('update access_log set hash = null');
  const { rows } = await owner.query<EventRow>(
    'select * from event order by district, stream_id, version /* across districts: a test city */',
  );
  let head: Buffer = NOTHING;
  for (const event of rows) {
    if (event.version === 1) head = NOTHING;
    const { district, stream, version, at, body } = event;
    const name = event.name.slice(stream.length + 1);
    head = hashOf(
      { district, stream, id: event.stream_id, version, name, at, body, head },
      {
        personId: event.person_id,
        postId: event.post_id,
        right: event.right_name,
        requestId: event.request_id,
        address: event.address,
      },
      event.command_id,
    );
    const key = [district, event.stream_id, version, head];
    await owner.query(
      'update event set hash = $4, written = null where district = $1 and stream_id = $2 and version = $3',
      key,
    );
    await owner.query('update issue set head = $4 where district = $1 and id = $2 and version = $3', key);
    await owner.query(
      'update seal_leaf set hash = $4 where district = $1 and stream_id = $2 and version = $3',
      key,
    );
  }
  const { rows: leaves } = await owner.query<{ stream_id: string; version: number; hash: Buffer }>(
    'select stream_id, version, hash from seal_leaf order by position /* across districts: one seal */',
  );
  await owner.query('update seal set root = $1 where district is not null', [sealRoot(NOTHING, leaves)]);
}
