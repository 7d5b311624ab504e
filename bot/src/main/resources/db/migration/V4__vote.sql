-- What peers gave a candidate in a round: twice the median of each dimension, from three ballots on.
create table ballot_score (
  member text not null,
  round text not null,
  dimension text not null,
  rubric text not null,
  version ${long} not null,
  twice ${long} not null,
  closed_at ${long} not null,
  primary key (member, round, dimension)
) ${strict};
