-- Buttons for help 求助按钮: where each hangs, and a digest of the key in its address. Of a district.
create table help_button (
  district text not null,
  id uuid not null,
  name text not null,
  place jsonb not null,
  secret_hash bytea not null,
  made_at timestamptz not null,
  made_by uuid not null,
  ended_at timestamptz,
  primary key (district, id)
);
create unique index help_button_secret on help_button (district, secret_hash);
-- What a button or a caller began and nobody has taken yet.
create index help_begun on help (district, (state ->> 'beganBy')) where stage in ('calling', 'unanswered');
grant select, insert, update on help_button to gridgov_app;
