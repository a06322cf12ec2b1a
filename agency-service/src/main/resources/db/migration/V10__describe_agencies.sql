-- The column name holds the English name; what is said of an agency that nobody has described yet
-- is what can be said of every agency.
alter table agency
    add column other_names  jsonb not null default '{}',
    add column time_zone    text  not null default 'UTC',
    add column language     text  not null default 'en',
    add column contact_role text  not null default 'LIAISON',
    add constraint agency_language_has_two_letters check (language ~ '^[a-z]{2}$'),
    add constraint agency_contact_role_known check (contact_role in ('HEAD_OF_UNIT', 'DATA_OFFICER', 'LIAISON')),
    drop constraint agency_name_unique;
comment on column agency.other_names is 'By language, without English.';
comment on column agency.contact_role is 'An office, never a person.';

alter table intention
    add column other_names  jsonb not null default '{}',
    add column time_zone    text  not null default 'UTC',
    add column language     text  not null default 'en',
    add column contact_role text  not null default 'LIAISON',
    add column reason       text,
    add constraint agency_language_has_two_letters check (language ~ '^[a-z]{2}$'),
    add constraint agency_contact_role_known check (contact_role in ('HEAD_OF_UNIT', 'DATA_OFFICER', 'LIAISON')),
    drop constraint intention_one_per_name;

create table agency_name (
    language    text not null,
    name        text not null,
    agency_code text not null,
    constraint agency_name_one_owner primary key (language, name)
);
create index agency_name_by_agency on agency_name (agency_code);
comment on table agency_name is 'Every name that an agency has or is about to have, so that no two share one.';

insert into agency_name select 'en', name, code from agency
    union select 'en', name, code from intention;
