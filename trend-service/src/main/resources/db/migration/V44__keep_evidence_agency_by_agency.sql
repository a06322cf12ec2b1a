-- The policies bind the owner too.
set local barometer.scope = 'evidence';
create temporary table kept on commit drop as
    select release, part ->> 'agency' as agency, jsonb_build_object('parts', jsonb_agg(part order by part ->> 'edition')) as evidence
    from release_evidence, jsonb_array_elements(evidence::jsonb -> 'parts') as part
    group by release, part ->> 'agency';
drop table release_evidence;

create table release_evidence (
    release  text not null,
    agency   text not null,
    evidence text not null,
    constraint release_evidence_pk primary key (release, agency),
    constraint release_evidence_of_a_release foreign key (release) references release (code)
);
comment on table release_evidence is 'What each release was counted from; the compilation of a revision reads it, and each agency its own.';
comment on column release_evidence.evidence is 'Counts by edition, question and code, as JSON.';
create index release_evidence_by_agency on release_evidence (agency);
insert into release_evidence (release, agency, evidence) select release, agency, evidence::text from kept;

create policy of_the_compilation on release_evidence using ((select current_setting('barometer.scope', true)) = 'evidence');
-- Who speaks for an agency reads its rows and writes none.
create policy of_the_agency on release_evidence for select
    using (agency = (select current_setting('barometer.agency', true)));
alter table release_evidence enable row level security;
alter table release_evidence force row level security;
create trigger release_evidence_stays before update or delete or truncate on release_evidence
    for each statement execute function refuse_change();
revoke update, delete on release_evidence from ${application};
