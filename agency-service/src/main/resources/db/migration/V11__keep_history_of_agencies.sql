create table agency_history (
    id         bigint      not null generated always as identity,
    code       text        not null,
    revision   bigint      not null,
    changed_at timestamptz not null,
    action     text        not null,
    reason     text,
    role       text        not null,
    account    text        not null,
    before     jsonb       not null,
    after      jsonb       not null,
    constraint agency_history_pk primary key (id),
    constraint agency_history_one_per_revision unique (code, revision)
);
comment on table agency_history is 'Every change of an agency with its words, which the audit log leaves out.';
comment on column agency_history.account is 'The subject of the token; only Keycloak can resolve it.';
