-- What a grid leads, assists or has a part of in another community concerns the leader who stands in for it. Matters
-- written since say so themselves; those from before are told here, district by district and only where such a grid
-- is named, so that a million others are looked at but not written. The words stand in the order the program has.
do $$
declare here text;
begin
  for here in select distinct district from issue loop
    with candidate as (
      select id, community, concerned, lead, state from issue
      where district = here and open and (lead like 'grid:%' or concerned is not null)
    ), unit as (
      select c.id, c.community, u.unit, u.n from candidate c cross join lateral (
        select x->>'unit' as unit, row_number() over () as n from (
          select jsonb_array_elements(c.state->'assists') as x
          union all select jsonb_array_elements(c.state->'parts')
          union all select jsonb_build_object('unit', c.lead)
        ) named
      ) u where u.unit like 'grid:%'
    ), stood as (
      select id, 'desk:community:' || substr(unit, 6, 12) as seat, min(n) as n from unit
      where substr(unit, 6, 12) <> community group by id, seat
    ), said as (
      select c.id,
        array(select w from unnest(c.concerned) with ordinality o(w, n)
          where w not like '% asked %' and w not like '% desk:%' order by n)
        || array(select here || ' ' || s.seat from stood s where s.id = c.id order by s.n)
        || array(select w from unnest(c.concerned) with ordinality o(w, n) where w like '% asked %' order by n)
        as words
      from candidate c where exists (select 1 from stood s where s.id = c.id)
    )
    update issue i set concerned = s.words from said s
    where i.district = here and i.id = s.id and i.concerned is distinct from s.words;

    insert into issue_concern (district, seat, stream_id, version, at, reported_at)
    select c.district, 'desk:community:' || substr(c.seat, 6, 12), c.stream_id, c.version, c.at, c.reported_at
    from issue_concern c join issue i on i.district = c.district and i.id = c.stream_id
    where c.district = here and c.seat like 'grid:%' and substr(c.seat, 6, 12) <> i.community
    on conflict do nothing;

    insert into issue_concern (district, seat, stream_id, version, at, reported_at)
    select i.district, 'desk:community:' || substr(i.lead, 6, 12), i.id, i.version, i.moved_at, i.reported_at
    from issue i
    where i.district = here and i.lead like 'grid:%' and substr(i.lead, 6, 12) <> i.community and not exists (
      select 1 from issue_concern c where c.district = here and c.stream_id = i.id
        and c.seat = 'desk:community:' || substr(i.lead, 6, 12) and c.version <= i.version)
    on conflict do nothing;
  end loop;
end $$;
