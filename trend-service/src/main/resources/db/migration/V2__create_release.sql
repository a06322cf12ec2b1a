create sequence release_number;

create table release (
    code            text        not null,
    number          bigint      not null,
    canonical       text        not null,
    digest          text        not null,
    signature       text        not null,
    key_id          text        not null,
    idempotency_key text        not null,
    request_digest  text        not null,
    compiled_at     timestamptz not null,
    published_at    timestamptz,
    constraint release_pk primary key (code),
    constraint release_number_is_unique unique (number),
    constraint release_is_compiled_once unique (idempotency_key),
    constraint release_is_published_after_it_is_compiled check (published_at >= compiled_at)
);
comment on table release is 'The ledger: rows are added and published, never changed and never removed.';
comment on column release.canonical is 'RFC 8785 form of the content, exactly as it is signed.';
comment on column release.idempotency_key is 'The caller''s own name for the compilation.';

create table signing_key (
    key_id     text not null,
    public_key text not null,
    constraint signing_key_pk primary key (key_id)
);
comment on table signing_key is 'Public halves of all keys that ever signed a release, so that old signatures can be checked.';
comment on column signing_key.public_key is 'Ed25519, base64url without padding, as in a JWK.';

-- Not even the service itself can change what was compiled or take back what was published.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The ledger is only added to: % of % is refused', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create function allow_publication_only() returns trigger language plpgsql as $$
begin
    if old.published_at is null and new.published_at is not null then
        old.published_at := new.published_at;
        if old is not distinct from new then
            return new;
        end if;
    end if;
    raise exception 'The ledger is only added to: change of release % is refused', old.code
        using errcode = 'restrict_violation';
end
$$;

create trigger release_only_gets_published before update on release
    for each row execute function allow_publication_only();
create trigger release_stays before delete or truncate on release
    for each statement execute function refuse_change();
create trigger signing_key_stays before update or delete or truncate on signing_key
    for each statement execute function refuse_change();
