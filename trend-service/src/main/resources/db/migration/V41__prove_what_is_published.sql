create table certificate (
    number    bigint generated always as identity,
    facts     integer not null,
    secrets   integer not null,
    attackers integer not null,
    hidden    integer not null,
    document  bytea   not null,
    constraint certificate_pk primary key (number)
);
comment on table certificate is 'Why nobody learns from the figures of a question what nobody may. As confidential as the answers.';
comment on column certificate.facts is 'Facts that everybody can write down who has the figures.';
comment on column certificate.secrets is 'Counts that nobody may learn.';
comment on column certificate.attackers is 'Against each of whom every secret was proved.';
comment on column certificate.hidden is 'Figures that the auditor had hidden beside those that the rules hide.';
comment on column certificate.document is 'As ./barometer verify-certificate reads it, compressed by gzip.';

create table release_clearance (
    release     text   not null,
    edition     text   not null,
    measure     text   not null,
    pattern     text   not null,
    certificate bigint not null,
    constraint release_clearance_pk primary key (release, edition, measure),
    constraint release_clearance_of_a_release foreign key (release) references release (code),
    constraint release_clearance_by_a_certificate foreign key (certificate) references certificate (number)
);
comment on table release_clearance is 'What of each question a release shows and hides, in all areas, and the proof.';
comment on column release_clearance.pattern is 'Hidden areas, areas of too few, and hidden counts, as canonical JSON.';

-- As for release_evidence: only the compilation, and whoever checks certificates, see a row.
create policy of_the_compilation on certificate using ((select current_setting('barometer.scope', true)) = 'evidence');
create policy of_the_compilation on release_clearance using ((select current_setting('barometer.scope', true)) = 'evidence');
alter table certificate enable row level security;
alter table certificate force row level security;
alter table release_clearance enable row level security;
alter table release_clearance force row level security;
create trigger certificate_stays before update or delete or truncate on certificate
    for each statement execute function refuse_change();
create trigger release_clearance_stays before update or delete or truncate on release_clearance
    for each statement execute function refuse_change();
revoke update, delete on certificate, release_clearance from ${application};
