-- A channel on hold: who was told of it, and whether it is gone itself.
alter table lane add column community text not null default '';
alter table lane add column gone ${long} not null default 0;

-- Cards whose message is looked for at each press.
create index card_attempted on card (platform) where attempted is not null and message_id is null;
