-- Something in Keycloak that shall become as the registry says, kept until it is so.
create table drift_repair (
    id            uuid  not null,
    subject_kind  text  not null,
    subject       text  not null,
    kind          text  not null,
    registry      jsonb not null,
    keycloak      jsonb not null,
    asked_role    text  not null,
    asked_account text  not null,
    asked_request text  not null,
    constraint drift_repair_pk primary key (id),
    constraint drift_repair_subject_known check (subject_kind in ('AGENCY', 'PERSON', 'SERVICE_ACCOUNT')),
    constraint drift_repair_kind_known check (kind in ('MISSING', 'EXTRA', 'DIFFERENT'))
);
comment on table drift_repair is 'Asked for and not yet carried out; a row that stays was interrupted.';
comment on column drift_repair.registry is 'What differed, as codes, for the audit log.';

create policy of_those_who_see_all on drift_repair using ((select current_setting('barometer.scope', true) = 'all'));
alter table drift_repair enable row level security;
alter table drift_repair force row level security;
