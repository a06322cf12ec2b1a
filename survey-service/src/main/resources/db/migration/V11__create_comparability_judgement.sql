create table comparability_judgement (
    programme       text        not null,
    version         integer     not null,
    earlier_version integer     not null,
    measure         text        not null,
    bridges         jsonb       not null,
    verdict         text,
    note            jsonb       not null,
    subject         text        not null,
    judged_at       timestamptz not null,
    constraint comparability_judgement_pk primary key (programme, version, earlier_version, measure),
    constraint comparability_judgement_of_a_version foreign key (programme, version) references questionnaire (programme, version),
    constraint comparability_judgement_with_a_version foreign key (programme, earlier_version) references questionnaire (programme, version)
);
comment on table comparability_judgement is 'What an analyst says about comparing two versions of a question.';
comment on column comparability_judgement.verdict is 'Null where the verdict that follows from the differences stands.';
comment on column comparability_judgement.subject is 'A pseudonym that only the identity provider can resolve.';

alter table questionnaire
    add column copy_of         integer,
    add column idempotency_key text,
    add constraint questionnaire_once_per_key unique (programme, idempotency_key),
    add constraint questionnaire_copy_of_a_version foreign key (programme, copy_of) references questionnaire (programme, version);
comment on column questionnaire.idempotency_key is 'With which the copy was asked for; null where it was written.';
