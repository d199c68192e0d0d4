-- Reports nearly equal to one of the same source, soon after: joined to the first. What is still as likely, how near and
-- how soon is a setting of the loop like the others.
update policy set data = data || '{"repeats": { "minutes": 120, "likeness": 0.85, "metres": 100 }}'
where data->'repeats' is null;

-- From which source a report came, by keyed hashes of its address and of the line it came over: nothing of either can be
-- read from it. Kept for as long as something may be said again, and swept then.
create table report_source (
  district text not null,
  source bytea not null,
  stream_id uuid not null,
  at timestamptz not null,
  primary key (district, source, stream_id)
);
create index report_source_at on report_source (at);
grant select, insert, delete on report_source to gridgov_app;
