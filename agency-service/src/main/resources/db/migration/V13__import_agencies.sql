create table agency_import (
    id              uuid        not null,
    administrator   text        not null,
    idempotency_key text        not null,
    digest          text        not null,
    dry_run         boolean     not null,
    may_update      boolean     not null,
    state           text        not null,
    described       integer     not null,
    registered      integer     not null,
    changed         integer     not null,
    unchanged       integer     not null,
    places          jsonb       not null,
    faults          jsonb       not null,
    received_at     timestamptz not null,
    finished_at     timestamptz,
    constraint agency_import_pk primary key (id),
    constraint agency_import_one_per_key unique (administrator, idempotency_key),
    constraint agency_import_state_known check (state in ('RUNNING', 'DONE', 'REFUSED'))
);
comment on column agency_import.id is 'Also of the undertaking that it is, while there is something to do.';
comment on column agency_import.administrator is 'The subject of the token; only Keycloak can resolve it.';
comment on column agency_import.faults is 'Places and rules, never what a cell holds.';
