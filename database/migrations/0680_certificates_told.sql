-- What leaders were told of certificates 网格员证, each once: one that ends soon, a day on which nobody of a grid may walk its patrols.
create table certificate_told (
  district text not null,
  what text not null,
  at timestamptz not null,
  primary key (district, what)
);
grant select, insert on certificate_told to gridgov_app;
