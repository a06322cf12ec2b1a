alter table response add column coded jsonb;
comment on column response.coded is 'As what its open answers are counted: the published name to codes; null where none is published.';

create table coded_question (
    edition  text    not null,
    question text    not null,
    version  integer not null,
    asked    jsonb   not null,
    constraint coded_question_pk primary key (edition, question),
    constraint coded_question_of_an_edition foreign key (edition) references edition (code)
);
comment on column coded_question.asked is 'The question as other services learn it: the codes are its options.';

create function forget_coded() returns trigger language plpgsql as $$
begin
    new.coded := null;
    return new;
end $$;

create trigger response_forgets_coded
    before update of answers on response
    for each row when (old.answers is distinct from new.answers)
    execute function forget_coded();
