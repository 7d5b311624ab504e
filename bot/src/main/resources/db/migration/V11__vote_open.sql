-- Votes that are open, for what waits for people.
create table vote_open (
  id text primary key,
  community text not null
) ${strict};
create index vote_open_community on vote_open (community);
