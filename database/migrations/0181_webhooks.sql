-- Programs of others that are told of events. A webhook is one for the whole city; what it is sent lies in the district
-- of the event.
create table webhook (
  id uuid primary key,
  url text not null,
  note text not null,
  -- the key of the signature, sealed
  secret bytea not null,
  -- names of events, `issue.*` or `*`
  types text[] not null,
  -- none: all districts
  districts text[] not null,
  state text not null check (state in ('active', 'paused', 'disabled')),
  -- why it was disabled, in the words of the product
  disabled_for text,
  failing_since timestamptz,
  created_at timestamptz not null,
  created_by uuid,
  version integer not null
);

create table webhook_delivery (
  district text not null,
  webhook_id uuid not null,
  -- of the event; the header webhook-id of every attempt
  event_id text not null,
  -- null for what the test button sends
  stream_id uuid,
  stream_version integer,
  type text not null,
  state text not null check (state in ('waiting', 'delivered', 'dead')),
  attempts integer not null,
  -- when the next attempt may begin; while one is under way, when it counts as lost
  due_at timestamptz not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  answer_status integer,
  problem text,
  primary key (district, webhook_id, event_id),
  foreign key (webhook_id) references webhook (id) on delete cascade
);

create index webhook_delivery_due on webhook_delivery (district, due_at) where state = 'waiting';
create index webhook_delivery_newest on webhook_delivery (webhook_id, created_at desc, district, event_id);

grant select, insert, update, delete on webhook, webhook_delivery to gridgov_app;
