-- Events wait here, written in the transaction of what they tell, until the relay has sent them.
create table outbox (
    lane      smallint    not null,
    seq       bigint      not null generated always as identity,
    topic     text        not null,
    event_key text        not null,
    event     text,
    event_at  timestamptz,
    constraint outbox_pk primary key (lane, seq)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000, autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 1000000000);
comment on column outbox.lane is 'The events of one key share a lane; one relay at a time sends a lane, in the order of seq.';
comment on column outbox.event is 'JSON; null is a tombstone.';
comment on column outbox.event_at is 'Null where the time must not be told, as for responses.';

create table outbox_lane (
    lane smallint not null,
    constraint outbox_lane_pk primary key (lane)
);
insert into outbox_lane select generate_series(0, 7);
