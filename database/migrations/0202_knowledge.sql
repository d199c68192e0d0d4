-- What the hotline says: answers, and what it does not take with where the caller goes. Dated, owned, reviewed.
-- Each saving is a version of its own; the newest one counts.
create table knowledge (
  id uuid not null,
  version integer not null,
  kind text not null check (kind in ('answer', 'not_accepted')),
  title text not null,
  -- what is said to the caller
  body text not null,
  -- other words callers use for it
  keywords text not null,
  -- for what is not taken: who takes it, and the number to call
  send_to text not null,
  phone text not null,
  owner_unit uuid references unit (id),
  -- code of the area it holds for, '' for the whole city
  area text not null,
  valid_from date not null,
  -- the first day it no longer holds
  valid_to date,
  review_on date not null,
  words tsvector not null,
  newest boolean not null,
  at timestamptz not null,
  by_person uuid not null,
  primary key (id, version),
  check (valid_to is null or valid_to > valid_from)
);
create index knowledge_words on knowledge using gin (words) where newest;
create index knowledge_list on knowledge (kind, title, id) where newest;
create index knowledge_unit on knowledge (owner_unit);
grant select, insert on knowledge to gridgov_app;
grant update (newest) on knowledge to gridgov_app;
