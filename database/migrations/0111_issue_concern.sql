-- Units concerned with a matter without leading it: asked to assist, or given a part.

-- While the matter is open: `<district> <seat>`, and `<district> asked <seat>` until it has answered. Null for most.
alter table issue add column concerned text[];
create index issue_concerned on issue using gin (concerned) with (gin_pending_list_limit = 64)
  where concerned is not null;

-- That a unit ever was concerned, for its book: rows are only added, and walked newest matter first.
create table issue_concern (
  district text not null,
  seat text not null,
  stream_id uuid not null,
  version integer not null,
  at timestamptz not null,
  reported_at timestamptz not null,
  primary key (district, seat, stream_id, version)
);
create index issue_concern_reported on issue_concern (district, seat, reported_at, stream_id);
grant select, insert on issue_concern to gridgov_app;
