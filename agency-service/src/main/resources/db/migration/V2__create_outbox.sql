-- Events wait here, written in the transaction of what they tell, until the relay has sent them.
create table outbox (
    seq       bigint      not null generated always as identity,
    topic     text        not null,
    event_key text        not null,
    event     text        not null,
    event_at  timestamptz not null,
    constraint outbox_pk primary key (seq)
);
comment on column outbox.event is 'JSON.';
