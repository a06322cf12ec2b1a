create table series (
    code       text        not null,
    publisher  text        not null,
    title      jsonb       not null,
    added_at   timestamptz not null,
    constraint series_pk primary key (code)
);
comment on table series is 'Figures that others publish year by year. Nothing is ever changed or removed: a revision is a new vintage.';

create table series_definition (
    id          bigint      not null generated always as identity,
    series      text        not null,
    code        text        not null,
    counted     jsonb       not null,
    time_window jsonb       not null,
    unit        text        not null,
    origin      text        not null,
    added_at    timestamptz not null,
    constraint series_definition_pk primary key (id),
    constraint series_definition_is_of_a_series foreign key (series) references series (code),
    constraint series_definition_code_is_unique unique (series, code),
    constraint series_definition_unit check (unit in ('COUNT', 'PERCENT')),
    constraint series_definition_origin check (origin in ('REGISTER', 'EVENTS', 'SURVEY'))
);
comment on column series_definition.id is 'Definitions are told in the order in which they were added.';

create table series_vintage (
    id           bigint      not null generated always as identity,
    series       text        not null,
    definition   text        not null,
    year         integer     not null,
    number       integer     not null,
    value        numeric,
    precision    text,
    rounded_to   numeric,
    base         bigint,
    source       text        not null,
    note         jsonb       not null,
    claim_since  integer,
    claim_stated numeric,
    claim_source text,
    reason       text,
    comment      jsonb       not null,
    recorded_at  timestamptz not null,
    constraint series_vintage_pk primary key (id),
    constraint series_vintage_is_of_a_definition foreign key (series, definition) references series_definition (series, code),
    constraint series_vintage_is_recorded_once unique (series, definition, year, number),
    constraint series_vintage_precision check (precision in ('EXACT', 'ROUNDED', 'LOWER_BOUND')),
    constraint series_vintage_value_has_a_precision check ((value is null) = (precision is null)),
    constraint series_vintage_first_has_a_value check (number > 1 or value is not null),
    constraint series_vintage_claim_is_whole check ((claim_since is null) = (claim_stated is null)),
    constraint series_vintage_revision_has_a_reason check ((number = 1) = (reason is null))
);
comment on column series_vintage.value is 'Null where the figure was withdrawn.';
comment on column series_vintage.recorded_at is 'From then on it holds, until the next vintage.';

create table series_request (
    idempotency_key text not null,
    digest          text not null,
    constraint series_request_pk primary key (idempotency_key)
);
comment on table series_request is 'What was asked under which key, so that asking again adds nothing.';

create trigger series_stays before update or delete or truncate on series
    for each statement execute function refuse_change();
create trigger series_definition_stays before update or delete or truncate on series_definition
    for each statement execute function refuse_change();
create trigger series_vintage_stays before update or delete or truncate on series_vintage
    for each statement execute function refuse_change();
create trigger series_request_stays before update or delete or truncate on series_request
    for each statement execute function refuse_change();
revoke update, delete on series, series_definition, series_vintage from ${application};
-- Whoever adds locks it, which takes the right to change it.
revoke delete on series_request from ${application};
