-- A document of agencies and people that is being applied, and what became of its changes.
create table state_application (
    id              uuid        not null,
    idempotency_key text        not null,
    digest          text        not null,
    document        text,
    approved        jsonb       not null,
    results         jsonb       not null,
    state           text        not null,
    asked_role      text        not null,
    asked_account   text        not null,
    asked_request   text        not null,
    received_at     timestamptz not null,
    finished_at     timestamptz,
    constraint state_application_pk primary key (id),
    constraint state_application_one_per_key unique (asked_account, idempotency_key),
    constraint state_application_state_known check (state in ('RUNNING', 'DONE')),
    constraint state_application_document_forgotten check ((state = 'DONE') = (document is null))
);
create index state_application_running on state_application (received_at) where state = 'RUNNING';
comment on column state_application.document is 'Holds addresses of people: forgotten when the job has ended.';
comment on column state_application.approved is 'Digests of the changes in the plan that was seen; nothing else is done.';

create policy of_those_who_see_all on state_application using ((select current_setting('barometer.scope', true) = 'all'));
alter table state_application enable row level security;
alter table state_application force row level security;
revoke delete on state_application from ${application};
