create sequence release_plan_number;

create table release_plan (
    code            text        not null,
    number          bigint      not null,
    revision        bigint      not null,
    wish            text        not null,
    planned_by      text        not null,
    idempotency_key text        not null,
    request_digest  text        not null,
    makers          jsonb       not null,
    state           text        not null,
    attempt         integer     not null,
    alive_at        timestamptz,
    measures_done   integer     not null,
    measures        integer,
    asked_role      text,
    asked_account   text,
    asked_request   text,
    failure         text,
    failure_about   jsonb       not null default '[]',
    release         text,
    constraint release_plan_pk primary key (code),
    constraint release_plan_number_is_unique unique (number),
    constraint release_plan_is_made_once unique (planned_by, idempotency_key),
    constraint release_plan_is_compiled_as_a_release foreign key (release) references release (code),
    constraint release_plan_state_is_known check (state in ('DRAFT', 'WAITING', 'RUNNING', 'COMPILED', 'FAILED')),
    constraint release_plan_says_why_it_failed check ((state = 'FAILED') = (failure is not null)),
    constraint release_plan_knows_its_release check (state <> 'COMPILED' or release is not null)
);
comment on table release_plan is 'Releases that are meant to be made, and how far their compilation has come.';
comment on column release_plan.wish is 'What is wanted, as canonical JSON.';
comment on column release_plan.makers is 'Accounts of those who planned it or had it compiled: they do not judge the release.';
comment on column release_plan.attempt is 'Which attempt compiles it; an earlier one that wakes up finds that it is not its own any more.';
create index release_plan_under_way on release_plan (alive_at) where state in ('WAITING', 'RUNNING');
revoke delete on release_plan from ${application};
