create table response (
    id                    uuid        not null,
    edition               text        not null,
    agency                text        not null,
    questionnaire_version integer     not null,
    revision              integer     not null,
    answers               jsonb,
    digest                bytea       not null,
    idempotency_key       text        not null,
    received_at           timestamptz not null,
    constraint response_pk primary key (id),
    constraint response_once_per_key unique (agency, idempotency_key)
);
comment on column response.answers is 'In canonical form, open text included, which never leaves this table; null once withdrawn.';
comment on column response.digest is 'SHA-256 of the canonical answers.';

create table response_revision (
    id                    uuid        not null,
    revision              integer     not null,
    questionnaire_version integer     not null,
    answers               jsonb,
    digest                bytea       not null,
    received_at           timestamptz not null,
    constraint response_revision_pk primary key (id, revision),
    constraint response_revision_of_a_response foreign key (id) references response (id)
);
comment on table response_revision is 'What a response said before it was amended; emptied when it is withdrawn.';
