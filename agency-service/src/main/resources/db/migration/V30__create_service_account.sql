create table service_account (
    id       uuid   not null,
    name     text   not null,
    role     text   not null,
    agency   text   collate "C",
    status   text   not null,
    revision bigint not null,
    constraint service_account_pk primary key (id),
    constraint service_account_agency_known foreign key (agency) references agency (code),
    constraint service_account_role_known check (role in ('RESPONDENT', 'COORDINATOR', 'DASHBOARD')),
    constraint service_account_agency_by_role check ((role = 'DASHBOARD') = (agency is null)),
    constraint service_account_status_known check (status in ('ACTIVE', 'REVOKED')),
    constraint service_account_revision_positive check (revision > 0)
);
create index service_account_by_agency on service_account (agency, id);

-- No secret: whoever asks for one is shown it, and nobody keeps it but Keycloak.
create table program_credential (
    client          text        collate "C" not null,
    service_account uuid        not null,
    account         text        collate "C",
    state           text        not null,
    overlap_seconds bigint      not null,
    begun_at        timestamptz not null,
    ends_at         timestamptz,
    last_used       timestamptz,
    idempotency_key text        not null,
    digest          text        not null,
    asked_role      text        not null,
    asked_account   text        not null,
    asked_request   text        not null,
    constraint program_credential_pk primary key (client),
    constraint program_credential_one_per_key unique (asked_account, idempotency_key),
    constraint program_credential_service_account_known foreign key (service_account) references service_account (id),
    constraint program_credential_state_known check (state in ('BEGUN', 'VALID', 'ENDING', 'ENDED')),
    constraint program_credential_account_when_valid check (state <> 'VALID' or account is not null),
    constraint program_credential_overlap_forward check (overlap_seconds >= 0)
);
create unique index program_credential_one_begun on program_credential (service_account) where state = 'BEGUN';
create index program_credential_by_service_account on program_credential (service_account);
create index program_credential_to_look_after on program_credential (state, ends_at) where state <> 'ENDED';
comment on column program_credential.client is 'The client id in Keycloak.';
comment on column program_credential.account is 'The id of its user in Keycloak, known when it has been made.';
comment on column program_credential.overlap_seconds is 'How long earlier ones stay valid beside this one.';
comment on column program_credential.last_used is 'When it last got a token, as far as Keycloak has been asked.';
comment on column program_credential.digest is 'SHA-256 of what was asked for, to tell a repetition from a key used twice.';
comment on column program_credential.asked_account is 'Who asked: it may be made after that request has ended.';

create table program_uses_read (
    one        boolean     not null default true,
    until_time timestamptz not null,
    constraint program_uses_read_one_row primary key (one),
    constraint program_uses_read_is_one check (one)
);
comment on table program_uses_read is 'Up to when Keycloak was asked for the tokens that programs got.';
