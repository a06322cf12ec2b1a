create table import_job (
    id              uuid        not null,
    edition         text        not null,
    agency          text        not null,
    idempotency_key text        not null,
    file_digest     bytea       not null,
    file_bytes      bigint      not null,
    format          text        not null,
    mode            text        not null,
    dry_run         boolean     not null,
    state           text        not null,
    recognised      text[]      not null,
    row_count       bigint      not null,
    added           bigint      not null,
    amended         bigint      not null,
    unchanged       bigint      not null,
    refused         bigint      not null,
    faults          bigint      not null,
    received_at     timestamptz not null,
    alive_at        timestamptz not null,
    finished_at     timestamptz,
    constraint import_job_pk primary key (id),
    constraint import_job_once_per_key unique (agency, idempotency_key),
    constraint import_job_of_an_edition foreign key (edition) references edition (code)
);
create index import_job_by_agency on import_job (agency, edition, received_at desc);
create index import_job_at_work on import_job (alive_at) where state in ('WAITING', 'RUNNING');
comment on table import_job is 'Files that agencies have sent; a job outlives the process that works on it. An agency, never a person.';
comment on column import_job.alive_at is 'When the instance that works on it last said so; long ago means that it is gone.';

create table import_fault (
    job           uuid    not null,
    number        bigint  not null,
    sheet         text    not null,
    row_number    integer not null,
    column_number integer not null,
    column_name   text    not null,
    question      text    not null,
    code          text    not null,
    mistake       text    not null,
    remedy        text    not null,
    kind          text    not null,
    value         text    not null,
    constraint import_fault_pk primary key (job, number),
    constraint import_fault_of_a_job foreign key (job) references import_job (id) on delete cascade
);
comment on column import_fault.value is 'What the sender wrote, for the sender; empty for open questions. Deleted with the file.';
