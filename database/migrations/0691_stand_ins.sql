-- Who looks after a grid without a full-time worker 代管. What they hold there is a post of the roster, whose days are theirs.
create table stand_in (
  district text not null,
  post_id uuid not null,
  grid text not null,
  reason text not null,
  by_person uuid not null,
  at timestamptz not null,
  primary key (district, post_id)
);
create index stand_in_of on stand_in (post_id);
grant select, insert on stand_in to gridgov_app;
