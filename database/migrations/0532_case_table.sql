-- A trade's table, by one line of its migration: every trade has the same columns, written from its state (decision 547).
-- The grant stays in the migration: one that a role made later missed is read from there.
create function case_table(name text) returns void language plpgsql as $make$
begin
  execute format($sql$
    create table %1$I (
      district text not null, id uuid not null, version integer not null, head bytea not null,
      moved_at timestamptz not null, number text not null, serial text not null, stage text not null,
      open boolean not null, due_at timestamptz, holders text[] not null, parties text[] not null,
      shape smallint not null, state jsonb not null,
      primary key (district, id)
    )$sql$, name);
  execute format('create unique index %I on %I (district, number)', name || '_number', name);
  execute format('create index %I on %I (district, serial, id)', name || '_serial', name);
  -- The last four digits, as people say a number.
  execute format('create index %I on %I (district, right(serial, 4), serial, id)', name || '_ending', name);
  execute format('create index %I on %I using gin (parties)', name || '_parties', name);
  execute format('create index %I on %I using gin (holders) where open', name || '_holders', name);
end
$make$;
revoke execute on function case_table(text) from public;

-- Tables of trades that were there before.
do $$
declare
  cases record;
begin
  for cases in
    select c.table_name as name from information_schema.columns c
    where c.table_schema = 'public' and c.column_name in ('district', 'id', 'serial', 'parties', 'holders', 'state', 'shape')
    group by c.table_name having count(*) = 7
  loop
    execute format('create index if not exists %I on %I (district, right(serial, 4), serial, id)',
      cases.name || '_ending', cases.name);
  end loop;
end
$$;
