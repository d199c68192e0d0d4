-- Who acts in a post in place of its holder, for which days. The post stays its holder's; nothing is deleted.
create table deputy (
  id uuid primary key,
  post_id uuid not null references post (id),
  -- the holder, as the post names them
  person_id uuid not null references person (id),
  deputy_id uuid not null references person (id),
  from_day date not null,
  -- the last day
  to_day date not null,
  reason text not null,
  named_at timestamptz not null,
  -- who named them: the holder
  named_by uuid not null,
  -- ended early; from then on the deputy has no right from it
  ended_at timestamptz,
  ended_by uuid,
  check (to_day >= from_day and person_id <> deputy_id)
);
create index deputy_of on deputy (deputy_id, to_day);
create index deputy_post on deputy (post_id, to_day);
create index deputy_for on deputy (person_id, to_day);
grant select, insert, update on deputy to gridgov_app;
