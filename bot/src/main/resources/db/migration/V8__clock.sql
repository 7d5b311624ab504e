-- "product" and "wall" are where product time was last seen; what it is tied to, if not the wall.
alter table clock add column tie_product ${long};
alter table clock add column tie_wall ${long};

-- Somebody has pressed "Follow the clock"; whoever moves the clock takes the row.
create table clock_wish (
  id ${long} not null primary key check (id = 1),
  wished ${long} not null
) ${strict};
