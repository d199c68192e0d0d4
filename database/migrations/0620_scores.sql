-- Score results 考评结果: the columns every trade has, and those by which a period and its editions are found.
select case_table('score');
alter table score add column template text, add column period text, add column edition integer;
-- Drawn twice at the same moment, the second one fails.
create unique index score_edition on score (district, template, period, edition) where stage <> 'withdrawn';
grant select, insert, update on score to gridgov_app;

-- Score templates 考评办法: dated, with the frame of the other rules (0032).
create table score_template (
  key text not null,
  valid_from date not null,
  valid_to date,
  since integer not null,
  until integer,
  data jsonb not null,
  primary key (key, valid_from, since)
);
grant select, insert on score_template to gridgov_app;
grant update (until) on score_template to gridgov_app;

-- How the numbers of its papers are written. A new city reads it from the seeds.
insert into code_list (key, valid_from, since, list, code, zh, en, place)
select 'paper_number/score_result', first.day, first.revision, 'paper_number', 'score_result',
  '〔{year}〕考字第{n}号', 'Score {n} of {year}', 9
from (select min(valid_from) as day, min(since) as revision from code_list) first
where first.day is not null
on conflict do nothing;
