create table codebook (
    programme text    not null,
    measure   text    not null,
    version   integer not null,
    coders    integer not null,
    codes     jsonb   not null,
    frozen    boolean not null,
    constraint codebook_pk primary key (programme, measure, version),
    constraint codebook_of_a_programme foreign key (programme) references programme (code)
);
comment on column codebook.frozen is 'Set with the first coding; the codes never change after it.';

create table coding_assignment (
    response      uuid        not null,
    question      text        not null,
    version       integer     not null,
    coder         text        not null,
    expires_at    timestamptz not null,
    constraint coding_assignment_pk primary key (response, question, version, coder),
    constraint coding_assignment_of_a_response foreign key (response) references response (id)
);
comment on table coding_assignment is 'Which answers lie on whose desk; those that expire go back to the others.';

create table coding (
    response uuid    not null,
    question text    not null,
    version  integer not null,
    coder    text    not null,
    codes    text[]  not null,
    constraint coding_pk primary key (response, question, version, coder),
    constraint coding_of_a_response foreign key (response) references response (id)
);
comment on column coding.coder is 'The subject of a token; nothing else is known of a coder.';

create table final_coding (
    response   uuid    not null,
    question   text    not null,
    version    integer not null,
    codes      text[]  not null,
    decided_by text,
    constraint final_coding_pk primary key (response, question, version),
    constraint final_coding_of_a_response foreign key (response) references response (id)
);
comment on column final_coding.decided_by is 'Who decided between codings that differed; null where they were the same.';

create table quotation_mark (
    response uuid not null,
    question text not null,
    marked_by text not null,
    constraint quotation_mark_pk primary key (response, question, marked_by),
    constraint quotation_mark_of_a_response foreign key (response) references response (id)
);
comment on table quotation_mark is 'Two people have to mark an answer before it may be quoted.';

create index response_by_edition on response (edition, id);

-- Here and not in the program, so that no way to change an answer can leave codes of other words behind.
create function forget_codings() returns trigger language plpgsql as $$
declare
    place text;
begin
    foreach place in array array['coding_assignment', 'coding', 'final_coding', 'quotation_mark'] loop
        execute format(
            'delete from %I where response = $1 and ($2 is null or $2 -> question is distinct from $3 -> question)',
            place) using new.id, new.answers, old.answers;
    end loop;
    return null;
end $$;

create trigger response_forgets_codings
    after update of answers on response
    for each row when (old.answers is distinct from new.answers)
    execute function forget_codings();
