-- What was merged is read from its master, which lists its duplicates; nobody looks for a matter by its master.
drop index issue_master;
