-- Where the days of a community begin and end.
create table community_zone (
  community text not null primary key,
  zone text not null
) ${strict};
