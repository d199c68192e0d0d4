-- Hand-over notes between shifts: written at a seat, confirmed by whoever serves it next.
create table shift_note (
  district text not null,
  id uuid not null,
  -- key of the queue (desk:street:…), or post:<kind>:<area> where a post has none
  seat text not null,
  text text not null,
  -- matters to keep an eye on, as <district>.<uuid>
  issues text[] not null,
  at timestamptz not null,
  person_id uuid not null,
  post_id text not null,
  primary key (district, id)
);
create index shift_note_seat on shift_note (district, seat, at, id);

create table shift_note_confirm (
  district text not null,
  note_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (district, note_id, person_id)
);
grant select, insert on shift_note, shift_note_confirm to gridgov_app;
