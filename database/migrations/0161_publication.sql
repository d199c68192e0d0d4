-- What a person let out to everybody: photos looked at for faces and plates, and descriptions without personal data.
create table published_photo (
  district text not null,
  stream_id uuid not null,
  file_id uuid not null,
  published boolean not null,
  -- content of what is shown: the photo itself, or a copy with what must not be seen covered
  hash bytea,
  reason text not null,
  by_person text not null,
  at timestamptz not null,
  primary key (district, stream_id, file_id)
);
create index published_photo_file on published_photo (file_id) where published;

create table published_text (
  district text not null,
  stream_id uuid not null,
  text text not null,
  by_person text not null,
  at timestamptz not null,
  primary key (district, stream_id)
);

-- Photos that nobody has looked at yet are found from the newest back.
create index issue_file_at on issue_file (district, at, file_id);

-- Public notices 公告 of an area, '' for the whole city.
create table public_notice (
  id uuid primary key,
  area text not null,
  title text not null,
  body text not null,
  from_at timestamptz not null,
  until_at timestamptz,
  by_person text not null,
  at timestamptz not null,
  withdrawn_at timestamptz
);
create index public_notice_from on public_notice (from_at, id) where withdrawn_at is null;

-- The office that answers for an area: its telephone and hours as they hang on the grid's board.
create table area_office (
  code text primary key,
  phone text not null,
  hours text not null,
  by_person text not null,
  at timestamptz not null
);

grant select, insert, update on published_photo, published_text, public_notice, area_office to gridgov_app;
