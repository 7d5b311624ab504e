-- Plans by channel, those that rest included.
create table plan (
  id text not null primary key,
  community text not null,
  platform text not null,
  channel text not null
) ${strict};

create index plan_place on plan (platform, channel);

-- One row for each use of a question: two plans that pick at once cannot both write it.
create table shelf_used (
  platform text not null,
  channel text not null,
  question text not null,
  turn ${long} not null,
  plan text not null,
  used_at ${long} not null,
  primary key (platform, channel, question, turn)
) ${strict};

-- One post of a plan in a channel on one local date, whatever else goes wrong.
create table daily_post (
  platform text not null,
  channel text not null,
  plan text not null,
  local_date text not null,
  asked text not null,
  posted_at ${long} not null,
  primary key (platform, channel, plan, local_date)
) ${strict};
