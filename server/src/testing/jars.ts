/** The smallest kind of stream, for tests of the ledger: jars that coins are put into. */
import type { Db } from '../platform/db/database.ts';
import { canonical, sha256 } from '../platform/ledger/canonical.ts';
import { uuidv7 } from '../platform/ledger/ids.ts';
import { type Command, type Stream, shapeColumn } from '../platform/ledger/stream.ts';

/** `puts` came with the second shape. */
export type Jar = { readonly coins: number; readonly puts?: number };
export type Put = { readonly name: 'put'; readonly body: { readonly coins: number } };

export const jars = (name: string, shape = 1): Stream<Jar, Put> => ({
  name,
  table: name,
  shape,
  columns: [
    shapeColumn(shape),
    { name: 'coins', type: 'integer', from: ({ coins }) => coins },
    { name: 'state', type: 'jsonb', from: (state) => state },
  ],
  beside: [],
  standing: [
    {
      table: `${name}_tag`,
      columns: [
        { name: 'tag', type: 'text' },
        { name: 'puts', type: 'integer' },
      ],
      key: ['tag'],
      since: 'since',
      among: 'true',
      rows: ({ puts = 0 }) => ['jar', ...(puts > 1 ? ['used'] : [])].map((tag) => ({ tag, puts })),
    },
  ],
  evolve: (before, { body }) => {
    if (body.coins < 0) throw new RangeError('coins stay in a jar');
    const coins = (before?.coins ?? 0) + body.coins;
    return shape === 1 ? { coins } : { coins, puts: (before?.puts ?? 0) + 1 };
  },
  tallies: ({ puts }) => [puts === undefined ? 'jars' : `jars:${puts}`],
});

export async function makeJarTable(owner: Db, name: string): Promise<void> {
  await owner.query(`create table ${name} (district text not null, id uuid not null, version integer not null,
    head bytea not null, moved_at timestamptz not null, shape smallint not null, coins integer not null, state jsonb not null,
    primary key (district, id))`);
  await owner.query(`create table ${name}_tag (district text not null, stream_id uuid not null, tag text not null,
    puts integer not null, since timestamptz not null, primary key (district, stream_id, tag))`);
  await owner.query(`grant select, insert, update, delete on ${name}, ${name}_tag to gridgov_app`);
}

/** Puts coins into a jar; one that is not there is made. */
export function put(id: string, coins: number, commandId = uuidv7(), district = '990106'): Command<Jar, Put> {
  return {
    district,
    id,
    commandId,
    digest: sha256(canonical({ coins })),
    who: { personId: 'qingmu', postId: 'post', right: 'jar.put', requestId: 'r', address: '' },
    now: Date.parse('2026-11-24T10:00:00+08:00'),
    decide: () => ({ events: [{ name: 'put', body: { coins } }] }),
    result: (state, version) => ({ coins: state.coins, version }),
  };
}
