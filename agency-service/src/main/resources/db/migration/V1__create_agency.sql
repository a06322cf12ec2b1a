create table agency (
    code      text   collate "C" not null,
    name      text   not null,
    country   text   not null,
    type      text   not null,
    size_band text   not null,
    status    text   not null,
    revision  bigint not null,
    constraint agency_pk primary key (code),
    constraint agency_name_unique unique (name),
    constraint agency_country_has_two_letters check (country ~ '^[A-Z]{2}$'),
    constraint agency_type_known check (type in ('POLICE', 'HOTLINE', 'COMPANY', 'PROSECUTION', 'OTHER')),
    constraint agency_size_band_known check (size_band in ('SMALL', 'MEDIUM', 'LARGE')),
    constraint agency_status_known check (status in ('ACTIVE', 'SUSPENDED', 'RETIRED')),
    constraint agency_revision_positive check (revision > 0)
);
comment on column agency.code is 'Also the alias of the Keycloak organization.';
comment on column agency.revision is 'Grows by one with every change; the ETag and the order of events.';

-- The same columns: an agency as it shall become, kept until its organization is so too.
create table intention (
    like agency including constraints,
    constraint intention_one_per_code primary key (code),
    constraint intention_one_per_name unique (name)
);
comment on table intention is 'Decided and not yet carried out; a row that stays was interrupted.';

create table registration (
    agency_code     text not null,
    administrator   text not null,
    idempotency_key text not null,
    digest          text not null,
    constraint registration_one_per_agency primary key (agency_code),
    constraint registration_one_per_key unique (administrator, idempotency_key)
);
comment on column registration.administrator is 'The subject of the token; only Keycloak can resolve it.';
comment on column registration.digest is 'SHA-256 of what was asked for, to tell a repetition from a key used twice.';
