-- Warnings 预警 to the public: reference data of the whole city, few rows. What was said is never changed; a warning
-- ends by its time or by a person who ends it.
create table warning (
  id uuid primary key,
  -- codes of the Common Alerting Protocol 1.2
  category text not null check (category in ('Geo', 'Met', 'Safety', 'Security', 'Rescue', 'Fire', 'Health', 'Env',
    'Transport', 'Infra', 'CBRNE', 'Other')),
  urgency text not null check (urgency in ('Immediate', 'Expected', 'Future', 'Past', 'Unknown')),
  severity text not null check (severity in ('Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown')),
  certainty text not null check (certainty in ('Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown')),
  event text not null,
  headline text not null,
  description text not null,
  instruction text not null,
  -- an exercise 演练 is told as one
  exercise boolean not null,
  areas text[] not null,
  sent_at timestamptz not null,
  onset_at timestamptz not null,
  expires_at timestamptz not null,
  by_person text not null,
  ended_at timestamptz,
  ended_by text,
  check (expires_at > sent_at)
);
create index warning_expires on warning (expires_at);

grant select, insert on warning to gridgov_app;
grant update (ended_at, ended_by) on warning to gridgov_app;
