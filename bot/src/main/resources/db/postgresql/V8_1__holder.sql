-- The number of the process whose writing passes; whoever takes the claim raises it.
create table holder (
  id bigint not null primary key check (id = 1),
  number bigint not null
);

insert into holder (id, number) values (1, 0);
