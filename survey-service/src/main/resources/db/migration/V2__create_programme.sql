create table programme (
    code  text  not null,
    title jsonb not null,
    unit  text  not null,
    constraint programme_pk primary key (code)
);

create table questionnaire (
    programme text    not null,
    version   integer not null,
    questions jsonb   not null,
    frozen    boolean not null,
    constraint questionnaire_pk primary key (programme, version),
    constraint questionnaire_of_a_programme foreign key (programme) references programme (code)
);
comment on column questionnaire.frozen is 'Set with the first answer; the questions never change after it.';

create table edition (
    code                  text    not null,
    programme             text    not null,
    year                  integer not null,
    title                 jsonb   not null,
    state                 text    not null,
    questionnaire_version integer not null,
    synthetic             boolean not null,
    source                jsonb   not null,
    revision              integer not null,
    constraint edition_pk primary key (code),
    constraint edition_asks_a_questionnaire foreign key (programme, questionnaire_version) references questionnaire (programme, version)
);
comment on column edition.revision is 'Grows with every change of the edition or its questionnaire; an answer is only taken against the newest.';
