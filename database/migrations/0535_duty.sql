-- The duty roster 值班表. A duty seat (duty:street:370602001) has shifts; a place in a shift on a day is one person's.
create table duty_shift (
  id uuid primary key,
  seat text not null,
  name text not null,
  -- times of day, 'HH:MM'; an end that is not later than the beginning lies on the day after
  begins text not null check (begins ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends text not null check (ends ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$'),
  days text not null check (days in ('all', 'workday', 'rest')),
  -- what each place in it is called, in the order they are called
  places text[] not null check (cardinality(places) between 1 and 9),
  valid_from date not null,
  -- the first day it is no longer held
  valid_to date,
  at timestamptz not null,
  by_person uuid not null
);
create index duty_shift_seat on duty_shift (seat, valid_from);

-- Who was put into a place. What was changed stays, ended; of each place one row is not.
create table duty_assignment (
  id uuid primary key,
  shift_id uuid not null references duty_shift (id),
  day date not null,
  place smallint not null,
  post_id uuid not null references post (id),
  person_id uuid not null references person (id),
  because text not null check (because in ('plan', 'import', 'swap')),
  at timestamptz not null,
  -- null: whoever imported a file at the command line
  by_person uuid,
  ended_at timestamptz,
  ended_by uuid
);
create unique index duty_assignment_place on duty_assignment (shift_id, day, place) where ended_at is null;
create index duty_assignment_person on duty_assignment (person_id, day) where ended_at is null;
create index duty_assignment_post on duty_assignment (post_id);
create index duty_assignment_day on duty_assignment (day) where ended_at is null;

-- Days on which somebody is away from every duty, the last one included, and who stands in; null: nobody, a gap.
create table duty_absence (
  id uuid primary key,
  person_id uuid not null references person (id),
  from_day date not null,
  to_day date not null,
  kind text not null check (kind in ('leave', 'ill', 'training', 'work')),
  stand_in uuid references person (id),
  at timestamptz not null,
  by_person uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  check (to_day >= from_day and person_id <> stand_in)
);
create index duty_absence_person on duty_absence (person_id, to_day) where ended_at is null;
create index duty_absence_stand_in on duty_absence (stand_in, to_day) where ended_at is null;

-- One row: moves with every change, so that servers know what they hold is old.
create table duty_revision (one boolean primary key default true check (one), revision bigint not null);
insert into duty_revision (revision) values (0);

grant select, insert, update on duty_shift, duty_assignment, duty_absence to gridgov_app;
grant select, update on duty_revision to gridgov_app;
