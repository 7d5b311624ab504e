-- Rounds that are not over, for people's homes.
create table round_open (
  id text primary key,
  community text not null
) ${strict};
create index round_open_community on round_open (community);
