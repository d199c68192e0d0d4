-- Where very many places hold the words asked for, the place that is called so is found by its name, and those of earlier
-- matters by the newest first (decision 538).
create index place_name on place (name);
create index public_place_newest on public_place (district, at);
