-- Streets for which an item is wanted, by their codes; none: the whole district. The shape of older rows is brought about
-- from their events, which chose none.
alter table admission add column streets text[] not null default '{}';
