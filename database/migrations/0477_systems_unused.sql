-- Systems the city does not use, dated with the other settings: none in a city of before.
update policy set data = data || '{"unused": []}' where data->'unused' is null;
