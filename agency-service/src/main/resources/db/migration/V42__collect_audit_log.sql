create function audit_log_stays() returns trigger language plpgsql as $$
begin
    raise exception 'What was collected and signed is never changed or removed';
end;
$$;

create table audit_log (
    position    bigint not null,
    entry       text   not null,
    hash        text   not null,
    -- Only for finding entries; what they say is read from the entry.
    service     text   collate "C" not null generated always as (entry::jsonb ->> 'service') stored,
    sequence    bigint not null generated always as ((entry::jsonb ->> 'sequence')::bigint) stored,
    time        text   collate "C" not null generated always as (entry::jsonb ->> 'time') stored,
    role        text   collate "C" not null generated always as (entry::jsonb ->> 'role') stored,
    account     text   collate "C" not null generated always as (entry::jsonb ->> 'account') stored,
    action      text   collate "C" not null generated always as (entry::jsonb ->> 'action') stored,
    object_type text   collate "C" not null generated always as (entry::jsonb ->> 'objectType') stored,
    object_id   text   collate "C" not null generated always as (entry::jsonb ->> 'objectId') stored,
    constraint audit_log_pk primary key (position),
    constraint audit_log_holds_each_entry_once unique (service, sequence)
);
comment on table audit_log is 'The entries of all services in the order in which they came; the leaves of the tree that heads are signed of.';
create index audit_log_by_object on audit_log (object_type, object_id, position);
create index audit_log_by_account on audit_log (account, position);
create index audit_log_by_time on audit_log (time);
create trigger audit_log_stays before update or delete or truncate on audit_log
    for each statement execute function audit_log_stays();

create table audit_refusal (
    service  text        not null,
    sequence bigint      not null,
    hash     text        not null,
    at       timestamptz not null,
    constraint audit_refusal_pk primary key (service, sequence, hash)
);
comment on table audit_refusal is 'What came and does not continue its service''s chain.';

create table audit_head (
    size bigint not null,
    head text   not null,
    constraint audit_head_pk primary key (size)
);
comment on table audit_head is 'Signed heads of the tree, as they were published.';
create trigger audit_head_stays before update or delete or truncate on audit_head
    for each statement execute function audit_log_stays();

create table audit_key (
    key_id     text not null,
    public_key text not null,
    constraint audit_key_pk primary key (key_id)
);
comment on table audit_key is 'Public halves of all keys that ever signed a head.';
