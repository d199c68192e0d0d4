-- Swaps 换班: one asks, the other agrees or refuses. `wanted` is given in return; null: the other takes the duty over.
create table duty_swap (
  id uuid primary key,
  seat text not null,
  given uuid not null references duty_assignment (id),
  wanted uuid references duty_assignment (id),
  asker uuid not null references person (id),
  other uuid not null references person (id),
  -- the post of the other, in which they serve a duty they take over
  other_post uuid not null,
  stage text not null check (stage in ('asked', 'agreed', 'refused', 'taken_back', 'undone')),
  asked_at timestamptz not null,
  answered_at timestamptz,
  -- taken back by whoever asked, or undone by the head of the level
  ended_at timestamptz,
  ended_by uuid,
  check (asker <> other)
);
create unique index duty_swap_given on duty_swap (given) where stage = 'asked';
create index duty_swap_wanted on duty_swap (wanted);
create index duty_swap_seat on duty_swap (seat, asked_at);
create index duty_swap_asker on duty_swap (asker, asked_at);
create index duty_swap_other on duty_swap (other, asked_at);
grant select, insert, update on duty_swap to gridgov_app;
