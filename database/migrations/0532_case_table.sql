-- The last four digits of a number, as people say it; later tables of trades begin with this index (decision 547).
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
