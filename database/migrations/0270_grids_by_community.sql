-- A grid lies in one community, the front of its code, and a community has few: its open matters are walked along the
-- community's index, and so is its book. One index less that every command on a matter writes.
drop index issue_open_grid;
