-- Work that was to be given to grid workers and is on no list in force: what, where, when, and by what kind of post. It says who
-- wanted it of no person. The id is that of the command, so that one tried again counts once.
create table duty_refusal (
  district text not null,
  id uuid not null,
  at timestamptz not null,
  street text not null,
  class_code text,
  trade text not null,
  command text not null,
  post text not null,
  primary key (district, id)
);
create index duty_refusal_at on duty_refusal (district, at);
grant select, insert on duty_refusal to gridgov_app;

-- The article that such a refusal names, to be said as the city's own rules say it. A new city reads it from the seeds.
insert into code_list (key, valid_from, since, list, code, zh, en, place)
select 'duty_article/not_listed', min(valid_from), min(since), 'duty_article', 'not_listed',
  '本市网格事项准入规定：未列入准入清单的事项，不得交给网格员',
  'The city’s rules of admission: what is not on the duty list is not given to grid workers', 0
from code_list having min(valid_from) is not null
on conflict do nothing;
