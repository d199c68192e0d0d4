/** How the write deletes and writes rows that follow from states. `done` is what the write calls the commands it carried out. */
import type { ColumnType, Standing } from './stream.ts';

type Named = { readonly name: string; readonly type: ColumnType };
type Table = Omit<Standing<never>, 'rows' | 'among'>;

export const keyColumnsOf = ({ key, columns }: Pick<Table, 'key' | 'columns'>): Named[] =>
  columns.filter(({ name }) => key.includes(name));

/**
 * Each row is found by one look into the key, spelt so that it stays one on a young table. Whoever writes rows of a stream
 * moves the stream's own row as well; so what is found here cannot have changed where the stream has moved.
 */
export function goneStatement({ table, key }: Table, rows: string): string {
  const of = (from: string) => ['district', 'stream_id', ...key].map((name) => `${from}.${name}`).join(', ');
  const same = ['district', 'stream_id', ...key].map((name) => `f.${name} = x.${name}`).join(' and ');
  return `, gone_${table} as (
    delete from ${table} t using (select d.district, r.* from (${rows}) r join done d on d.id = r.stream_id) x
    cross join lateral (select k.ctid, ${of('k')} from ${table} k
      where (${of('k')}) >= (${of('x')}) order by ${of('k')} limit 1) f
    where t.ctid = f.ctid and ${same}
  )`;
}

export function putStatement({ table, key, columns, since }: Table, rows: string): string {
  const names = columns.map(({ name }) => name);
  const set = names.filter((name) => !key.includes(name)).map((name) => `${name} = excluded.${name}`);
  return `, put_${table} as (
    insert into ${table} (district, stream_id, ${since === undefined ? '' : `${since}, `}${names.join(', ')})
    select d.district, d.id, ${since === undefined ? '' : 'd.at, '}${names.map((name) => `r.${name}`).join(', ')}
    from (${rows}) r join done d on d.id = r.stream_id
    on conflict (district, stream_id, ${key.join(', ')}) do update set ${set.join(', ')}
  )`;
}
