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

-- Every point by its cause: none is paid twice.
create table points_ledger (
  member text not null,
  cause text not null,
  community text not null,
  pay text not null,
  points ${long} not null,
  local_date text not null,
  happened ${long} not null,
  primary key (member, cause)
) ${strict};

-- Sums by "all", "month/2027-03" and "week/2027-03-01", the Monday.
create table points_standing (
  community text not null,
  period text not null,
  member text not null,
  points ${long} not null,
  since ${long} not null,
  primary key (community, period, member)
) ${strict};

-- The paid rounds of two people, numbered: two that end at once cannot both be the first.
create table points_pair (
  pair text not null,
  turn ${long} not null,
  paid ${long} not null,
  primary key (pair, turn)
) ${strict};

create table points_hidden (
  community text not null,
  member text not null,
  primary key (community, member)
) ${strict};
