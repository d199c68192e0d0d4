-- Reports of one source are numbered, and each number is taken by one: of two servers that take reports of a source at the
-- same moment one has to look again, and finds the other's. Written with the report itself.
alter table report_source add column n integer;
update report_source r set n = (
  select count(*) from report_source e
  where e.district = r.district and e.source = r.source and (e.at, e.stream_id) <= (r.at, r.stream_id)
) /* across districts: each source is counted in its own */;
alter table report_source alter column n set not null;
create unique index report_source_n on report_source (district, source, n);
