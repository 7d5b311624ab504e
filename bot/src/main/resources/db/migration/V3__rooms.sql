-- A card in a room: which card is the room. Its own channel is '' until that one is open.
alter table card add column room_kind text;
alter table card add column room_stream text;
alter table card add column room_key text;

create index card_room on card (room_kind, room_stream, room_key) where room_key is not null;
