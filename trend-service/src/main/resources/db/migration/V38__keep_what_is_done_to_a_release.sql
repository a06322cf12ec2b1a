create table release_step (
    release   text        not null,
    number    integer     not null,
    kind      text        not null,
    at        timestamptz not null,
    account   text,
    reason    text,
    text      text        not null default '{}',
    until     timestamp,
    zone      text,
    successor text,
    constraint release_step_pk primary key (release, number),
    constraint release_step_of_a_release foreign key (release) references release (code),
    constraint release_step_by_a_known_release foreign key (successor) references release (code),
    constraint release_step_has_an_embargo_by_the_clock_of_a_place check ((until is null) = (zone is null)),
    constraint release_step_is_known check (
        kind in ('COMPILED', 'EMBARGOED', 'APPROVED', 'REFUSED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN'))
);
comment on table release_step is 'What was done to a release, in order; what it is follows from them. Rows are only added.';
comment on column release_step.account is 'Who did it, by the subject of the token; null where the service did.';
comment on column release_step.text is 'Why, by language, as JSON.';
comment on column release_step.until is 'By the clock of the place that zone names (IANA).';

insert into release_step (release, number, kind, at) select code, 1, 'COMPILED', compiled_at from release;
insert into release_step (release, number, kind, at)
    select code, 2, 'PUBLISHED', published_at from release where published_at is not null;

create trigger release_step_stays before update or delete or truncate on release_step
    for each statement execute function refuse_change();
revoke update, delete on release_step from ${application};

-- Who may read a release is said by its steps; the row itself never changes.
drop trigger release_only_gets_published on release;
drop trigger release_stays on release;
drop function allow_publication_only;
alter table release drop column published_at;
alter table release add column makers text not null default '[]';
comment on column release.makers is 'Accounts of those who planned and compiled it, as JSON: they do not judge it.';
comment on table release is 'The ledger: rows are added, never changed and never removed.';
create trigger release_stays before update or delete or truncate on release
    for each statement execute function refuse_change();
