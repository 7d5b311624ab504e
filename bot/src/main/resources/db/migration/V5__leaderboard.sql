-- Where the days of a community begin and end.
create table community_zone (
  community text not null primary key,
  zone text not null
) ${strict};

-- Posted questions, and who answered them: for streaks. One that was open when this table was made
-- comes into it by its close alone, without "posted", and counts for nobody.
create table asked_question (
  community text not null,
  asked text not null,
  posted ${long},
  closes ${long} not null,
  primary key (community, asked)
) ${strict};

create table asked_answer (
  member text not null,
  asked text not null,
  community text not null,
  primary key (member, asked)
) ${strict};
