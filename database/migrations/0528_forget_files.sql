-- Files that came with a forgotten case alone go with its words: known by their ids, never read by whoever deletes them.
grant select (id), delete on file to gridgov_forget;
