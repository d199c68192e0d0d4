-- Files with equal content are looked for when a case is forgotten, once for each of its files (decision 544).
create index file_hash on file (hash);
