alter table agency
    add column succession   text,
    add column successors   jsonb not null default '[]',
    add column effective_on date,
    add constraint agency_succession_known check (succession in ('SPLIT', 'MERGER')),
    add constraint agency_succession_whole check (
        (succession is null) = (effective_on is null) and (succession is null) = (successors = '[]')),
    add constraint agency_succession_only_when_retired check (succession is null or status = 'RETIRED');
create index agency_by_successor on agency using gin (successors);
comment on column agency.successors is 'The codes of the agencies that go on with its work.';

-- Intentions that stand or fall together.
create table undertaking (
    id      uuid    not null,
    refused boolean not null default false,
    constraint undertaking_pk primary key (id)
);
comment on column undertaking.refused is 'Cannot be carried out: what was done of it is being undone.';

alter table intention
    add column succession   text,
    add column successors   jsonb   not null default '[]',
    add column effective_on date,
    add column undertaking  uuid    not null default gen_random_uuid(),
    add column kept         boolean not null default false;
insert into undertaking (id) select undertaking from intention;
alter table intention
    alter column undertaking drop default,
    add constraint intention_belongs_to_undertaking foreign key (undertaking) references undertaking (id);
create index intention_by_undertaking on intention (undertaking);
comment on column intention.kept is 'Whether its organization is as wanted already.';

-- A key stands for an undertaking now, which may register several agencies or none.
alter table registration
    add column undertaking uuid not null default gen_random_uuid();
update registration set undertaking = intention.undertaking
    from intention where intention.code = registration.agency_code and intention.revision = 1;
alter table registration
    alter column undertaking drop default,
    drop constraint registration_one_per_agency,
    drop column agency_code,
    add constraint registration_one_per_undertaking primary key (undertaking);
