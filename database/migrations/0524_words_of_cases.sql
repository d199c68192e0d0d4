-- What a case of any trade is called, as words it is found by, at any age: written by the command's own statement
-- (decision 536). A word a line; among them the trade with its months and districts, and the seats with a part in the case,
-- so that the index finds nothing that lies elsewhere. Few rows wait in the pending list: every search reads all of it.
create table case_word (
  district text not null,
  stream_id uuid not null,
  trade text not null,
  serial text not null,
  words text not null,
  since timestamptz not null,
  primary key (district, stream_id, trade)
);
create index case_word_found on case_word using gin (array_to_tsvector(string_to_array(words, E'\n')))
  with (gin_pending_list_limit = 256);
grant select, insert, update, delete on case_word to gridgov_app;

-- Cities with trades of their own are filled in, bite by bite: their tables are those with the columns of a case.
do $$
declare
  cases record;
begin
  for cases in
    select c.table_name as name from information_schema.columns c
    where c.table_schema = 'public' and c.column_name in ('district', 'id', 'serial', 'parties', 'holders', 'state', 'shape')
    group by c.table_name having count(*) = 7
  loop
    execute format($fill$
      insert into standing_fill (district, stream, rows_of, after_id, done, again)
      with recursive here as (
        (select district from %1$I order by district limit 1)
        union all
        select (select t.district from %1$I t where t.district > here.district order by t.district limit 1)
        from here where here.district is not null
      )
      select here.district, e.stream, 'case_word', '00000000-0000-0000-0000-000000000000', false, false
      from here
      cross join lateral (select t.id from %1$I t where t.district = here.district limit 1) one
      cross join lateral (select v.stream from event v where v.district = here.district and v.stream_id = one.id limit 1) e
      $fill$, cases.name);
  end loop;
end
$$;
