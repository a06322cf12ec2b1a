create table population (
    edition     text        not null,
    version     integer     not null,
    source      text        not null,
    margins     jsonb       not null,
    declared_at timestamptz not null,
    constraint population_pk primary key (edition, version)
);
comment on table population is 'How many there are of those whom an edition is about; the last version holds, and all are kept.';
revoke update, delete on population from ${application};
