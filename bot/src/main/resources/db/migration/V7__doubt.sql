-- Cards of which nobody can find out whether they arrived where they were sent: nothing more is sent of
-- them until a person says so.
create table doubt (
  kind text not null,
  stream_id text not null,
  card_key text not null,
  platform text not null,
  channel text not null,
  primary key (kind, stream_id, card_key, platform, channel),
  foreign key (kind, stream_id, card_key) references card (kind, stream_id, card_key)
) ${strict};

insert into doubt (kind, stream_id, card_key, platform, channel)
  select kind, stream_id, card_key, platform, channel from card
  where attempted is not null and message_id is null and done >= due;

update card set attempted = null, done = due - 1
  where attempted is not null and message_id is null and done >= due;
