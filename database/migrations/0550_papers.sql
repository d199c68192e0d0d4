-- Papers: numbers without gap or double, what each paper was made from, and the file that was made of it once.
create table number_series (
  district text not null,
  id uuid not null,
  version integer not null,
  head bytea not null,
  moved_at timestamptz not null,
  kind text not null,
  year integer not null,
  shape smallint not null,
  state jsonb not null,
  primary key (district, id)
);
grant select, insert, update on number_series to gridgov_app;

-- Written by the statement that gives the number, which is the version of the series; the event proves all of it.
create table paper (
  district text not null,
  stream_id uuid not null,
  version integer not null,
  id uuid not null,
  kind text not null,
  template text not null,
  number text not null,
  number_key text not null,
  check_code text not null,
  trade text not null,
  about uuid not null,
  event integer not null,
  at timestamptz not null,
  made_by text not null,
  data jsonb not null,
  primary key (district, id)
);
create unique index paper_number on paper (district, stream_id, version);
create index paper_about on paper (district, about, at);
create index paper_check on paper (check_code, number_key);
grant select, insert on paper to gridgov_app;

-- The file, by the hash under which the store keeps it. Only ever added: what was handed out stays what it is.
create table paper_file (
  district text not null,
  paper_id uuid not null,
  hash bytea not null,
  bytes integer not null,
  pages integer not null,
  missing text[] not null,
  at timestamptz not null,
  primary key (district, paper_id),
  foreign key (district, paper_id) references paper (district, id)
);
grant select, insert on paper_file to gridgov_app;

-- How numbers are written, as a dated code list. A new city reads it from the seeds.
insert into code_list (key, valid_from, since, list, code, zh, en, place)
select 'paper_number/' || c.code, first.day, first.revision, 'paper_number', c.code, c.zh, c.en, c.place
from (select min(valid_from) as day, min(since) as revision from code_list) first
cross join (values
  ('supervise', '〔{year}〕督字第{n}号', 'Supervision {n} of {year}', 0),
  ('receipt', '〔{year}〕回字第{n}号', 'Receipt {n} of {year}', 1),
  ('case_file', '〔{year}〕卷字第{n}号', 'Case file {n} of {year}', 2)
) c (code, zh, en, place)
where first.day is not null
on conflict do nothing;
