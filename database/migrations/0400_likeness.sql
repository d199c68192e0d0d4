-- How near, how soon and how likely another report has to be before it is told of as maybe the same; a city changes it
-- with its other settings of the loop.
update policy set data = data || '{"likeness": { "metres": 200, "days": 15, "least": 0.5, "most": 3 }}'
where data->'likeness' is null;
