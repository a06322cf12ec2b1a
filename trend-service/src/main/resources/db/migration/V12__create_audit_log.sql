create table audit_entry (
    sequence bigint not null,
    entry    text   not null,
    hash     text   not null,
    constraint audit_entry_pk primary key (sequence)
);
comment on table audit_entry is 'What was done in this service and by whom; nothing is ever changed or removed.';
comment on column audit_entry.entry is 'Canonical JSON (RFC 8785), codes only.';
comment on column audit_entry.hash is 'SHA-256 of the hash before and the entry, in hexadecimal digits.';

create table audit_chain (
    one      boolean not null default true,
    sequence bigint  not null,
    hash     text    not null,
    constraint audit_chain_has_one_end primary key (one),
    constraint audit_chain_one check (one)
);
comment on table audit_chain is 'The last entry; whoever appends locks it until the commit.';
insert into audit_chain (sequence, hash) values (0, repeat('0', 64));

-- Not against the owner of the database, whom the chain and the signed heads betray.
create function audit_entry_stays() returns trigger language plpgsql as $$
begin
    raise exception 'Entries of the audit log are never changed or removed';
end;
$$;
create trigger audit_entry_stays before update or delete or truncate on audit_entry
    for each statement execute function audit_entry_stays();
