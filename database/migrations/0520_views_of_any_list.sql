-- Views of any list. Which list a view is of, and where its owner put it; without a place it stands behind those that
-- have one, in the order in which they were made. A server of the version before writes views of the queues alone.
alter table saved_view add column list text not null default 'issues';
alter table saved_view add column place integer;
