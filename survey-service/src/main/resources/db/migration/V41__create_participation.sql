create table participation (
    edition         text        not null,
    agency          text        not null,
    target          integer,
    language        text,
    deadline_at     timestamp,
    deadline_zone   text,
    invited_at      timestamptz not null,
    filed_at        timestamptz,
    declined_at     timestamptz,
    declined_reason text,
    constraint participation_pk primary key (edition, agency),
    constraint participation_in_an_edition foreign key (edition) references edition (code),
    constraint participation_deadline_has_a_zone check ((deadline_at is null) = (deadline_zone is null)),
    constraint participation_declined_for_a_reason check ((declined_at is null) = (declined_reason is null))
);
comment on table participation is 'Once an edition has some, it takes answers of these agencies only; a change raises the revision of the edition.';
comment on column participation.deadline_at is 'By the clock of deadline_zone, so that a change of its rules moves the moment and not the promise.';

create table participation_note (
    seq           bigint      not null generated always as identity,
    edition       text        not null,
    agency        text        not null,
    what          text        not null,
    reason        text,
    deadline_at   timestamp,
    deadline_zone text,
    role          text        not null,
    subject       text,
    noted_at      timestamptz not null,
    constraint participation_note_pk primary key (seq),
    constraint participation_note_of_a_participation foreign key (edition, agency) references participation (edition, agency)
);
create index participation_note_by_participation on participation_note (edition, agency, seq);
comment on table participation_note is 'What happened to a participation; rows are only added.';
comment on column participation_note.subject is 'Of an analyst; null for who acts for an agency.';
