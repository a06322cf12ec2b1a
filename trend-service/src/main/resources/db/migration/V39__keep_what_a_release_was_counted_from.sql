create table release_evidence (
    release  text not null,
    evidence text not null,
    constraint release_evidence_pk primary key (release),
    constraint release_evidence_of_a_release foreign key (release) references release (code)
);
comment on table release_evidence is 'What each release was counted from, agency by agency; only the compilation of a revision reads it.';
comment on column release_evidence.evidence is 'Counts by edition, agency, question and code, as canonical JSON.';

-- Whoever gets hold of a connection of the service by some other way than the compilation sees nothing.
create policy of_the_compilation on release_evidence using ((select current_setting('barometer.scope', true)) = 'evidence');
alter table release_evidence enable row level security;
alter table release_evidence force row level security;
create trigger release_evidence_stays before update or delete or truncate on release_evidence
    for each statement execute function refuse_change();
revoke update, delete on release_evidence from ${application};
