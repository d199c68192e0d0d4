-- What is sent to people outside the console: one row a message, from the moment it is wanted until it arrived or
-- was given up. `district` is the matter's, or 'city' where no matter is behind it.
create table message (
  district text not null,
  id uuid not null,
  -- Whoever asks for a message names it; the same name again is the same message.
  key text not null,
  channel text not null check (channel in ('sms', 'email', 'push', 'wechat')),
  -- Telephone, mail address, push subscription: sealed, found by a keyed hash, shown masked.
  address bytea not null,
  address_index bytea not null,
  address_shown text not null,
  -- A person of the organisation; null for everybody else.
  person_id text,
  template text not null,
  language text not null check (language in ('zh', 'en')),
  -- What the template is filled with, sealed; a secret (a one-time code) is gone once it was sent.
  params bytea,
  urgent boolean not null,
  -- Messages of one bundle that are due go out as one.
  bundle text,
  state text not null check (state in ('queued', 'sent', 'delivered', 'failed', 'dead')),
  tries integer not null,
  -- When it is tried next; null once nothing is to be done.
  next_at timestamptz,
  last_error text,
  -- What the gateway calls it, for its report of delivery.
  receipt text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  sent_at timestamptz,
  primary key (district, id),
  unique (district, key)
);
create index message_due on message (district, next_at) where next_at is not null;
create index message_dead on message (district, id) where state = 'dead';
create index message_receipt on message (district, channel, receipt) where receipt is not null;
create index message_bundle on message (district, bundle, next_at) where next_at is not null and bundle is not null;

grant select, insert, update, delete on message to gridgov_app;
