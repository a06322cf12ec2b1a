alter table edition
    add column since     timestamptz not null default now(),
    add column anonymous boolean     not null default false,
    add column embargo   timestamptz;
alter table edition alter column since drop default;
alter table edition alter column anonymous drop default;
comment on column edition.since is 'When it came into its state; for editions older than this column, when the column came.';
comment on column edition.anonymous is 'Nothing is kept of somebody who has not submitted yet.';

create table edition_transition (
    seq        bigint      not null generated always as identity,
    edition    text        not null,
    from_state text,
    to_state   text        not null,
    reason     text,
    role       text        not null,
    subject    text        not null,
    taken_at   timestamptz not null,
    constraint edition_transition_pk primary key (seq),
    constraint edition_transition_of_an_edition foreign key (edition) references edition (code)
);
create index edition_transition_by_edition on edition_transition (edition, seq);
comment on table edition_transition is 'Who moved an edition from state to state; rows are only added.';
comment on column edition_transition.subject is 'A pseudonym that only the identity provider can resolve.';
