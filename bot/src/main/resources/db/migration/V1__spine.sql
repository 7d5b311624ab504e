-- Our own times are epoch milliseconds; yes and no are 1 and 0: the same in both databases.

create table community (
  id text not null primary key,
  platform text not null,
  native_id text not null,
  language text not null,
  unique (platform, native_id)
) ${strict};

-- An erased member keeps the row and loses the name.
create table member (
  id text not null primary key,
  community text not null references community (id),
  native_id text not null,
  name text,
  locale text not null,
  unique (community, native_id)
) ${strict};

create table stream (
  kind text not null,
  id text not null,
  community text not null,
  version ${long} not null,
  state text not null,
  primary key (kind, id)
) ${strict};

create table event (
  kind text not null,
  stream_id text not null,
  version ${long} not null,
  type text not null,
  body text not null,
  actor text not null,
  happened ${long} not null,
  primary key (kind, stream_id, version),
  foreign key (kind, stream_id) references stream (kind, id)
) ${strict};

-- Due while "due" is greater than "done"; no content, only what was sent last as a fingerprint.
create table card (
  kind text not null,
  stream_id text not null,
  card_key text not null,
  community text not null,
  platform text not null,
  channel text not null,
  due ${long} not null,
  done ${long} not null,
  message_channel text,
  message_id text,
  attempted ${long},
  hash text,
  closed ${long} not null,
  primary key (kind, stream_id, card_key),
  foreign key (kind, stream_id) references stream (kind, id)
) ${strict};

create index card_due on card (due) where due > done;
create index card_number on card (due);
create index card_place on card (platform, channel);
create index card_message on card (platform, message_channel, message_id) where message_id is not null;

-- Channels to which nothing goes until a person mends what is said here.
create table lane (
  platform text not null,
  channel text not null,
  parked text not null,
  primary key (platform, channel)
) ${strict};

-- What people wrote. With "expires" it is a draft that no state quotes.
create table text (
  id text not null primary key,
  kind text not null,
  stream_id text not null,
  owner text not null,
  community text not null,
  body text not null,
  expires ${long}
) ${strict};

create index text_draft on text (expires) where expires is not null;
create index text_owner on text (owner);

create table delivery (
  id text not null primary key,
  result text not null,
  seen ${long} not null
) ${strict};

create index delivery_seen on delivery (seen);

create table clock (
  id ${long} not null primary key check (id = 1),
  product ${long} not null,
  wall ${long} not null,
  speed ${long} not null
) ${strict};
