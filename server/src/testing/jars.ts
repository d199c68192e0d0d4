/** The smallest kind of stream, for tests of the ledger: jars that coins are put into. */
import type { Db } from '../platform/db/database.ts';
import { canonical, sha256 } from '../platform/ledger/canonical.ts';
import { uuidv7 } from '../platform/ledger/ids.ts';
import type { Command, Stream } from '../platform/ledger/stream.ts';

export type Jar = { readonly coins: number };
export type Put = { readonly name: 'put'; readonly body: { readonly coins: number } };

export const jars = (name: string): Stream<Jar, Put> => ({
  name,
  table: name,
  columns: [
    { name: 'coins', type: 'integer', from: ({ coins }) => coins },
    { name: 'state', type: 'jsonb', from: (state) => state },
  ],
  beside: [],
  evolve: (before, { body }) => ({ ...before, coins: (before?.coins ?? 0) + body.coins }),
  tallies: () => [],
});

export async function makeJarTable(owner: Db, name: string): Promise<void> {
  await owner.query(`create table ${name} (district text not null, id uuid not null, version integer not null,
    head bytea not null, moved_at timestamptz not null, coins integer not null, state jsonb not null,
    primary key (district, id))`);
  await owner.query(`grant select, insert, update on ${name} to gridgov_app`);
}

/** Puts coins into a jar; one that is not there is made. */
export function put(id: string, coins: number, commandId = uuidv7()): Command<Jar, Put> {
  return {
    district: '990106',
    id,
    commandId,
    digest: sha256(canonical({ coins })),
    who: { personId: 'qingmu', postId: 'post', right: 'jar.put', requestId: 'r', address: '' },
    now: Date.parse('2026-11-24T10:00:00+08:00'),
    decide: () => ({ events: [{ name: 'put', body: { coins } }] }),
    result: (state, version) => ({ coins: state.coins, version }),
  };
}
