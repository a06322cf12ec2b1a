alter table response
    add column role           text not null default 'respondent',
    add column warnings       jsonb,
    add column review         text not null default 'SUBMITTED',
    add column review_at      timestamptz,
    add column review_reason  text,
    add column review_comment text;
comment on column response.role is 'In which it was submitted; never by whom.';
comment on column response.warnings is 'By the code of each rule that warned, why the answers are right; null where none did.';
comment on column response.review is 'SUBMITTED, RETURNED or ACCEPTED.';

create table response_note (
    seq      bigint      not null generated always as identity,
    id       uuid        not null,
    what     text        not null,
    revision integer     not null,
    noted_at timestamptz not null,
    role     text        not null,
    reason   text,
    comment  text,
    digest   bytea,
    constraint response_note_pk primary key (seq),
    constraint response_note_of_a_response foreign key (id) references response (id)
);
create index response_note_by_response on response_note (id, seq);
comment on table response_note is 'What happened to a response after it was submitted; rows are only added. A role, never a person.';

create table response_draft (
    agency                text        not null,
    id                    uuid        not null,
    edition               text        not null,
    questionnaire_version integer     not null,
    answers               jsonb       not null,
    saved_at              timestamptz not null,
    expires_at            timestamptz not null,
    constraint response_draft_pk primary key (agency, id),
    constraint response_draft_of_an_edition foreign key (edition) references edition (code)
);
create index response_draft_by_expiry on response_draft (expires_at);
comment on table response_draft is 'What has been saved and not submitted; the id is made by the client, who alone knows it. Never of an anonymous edition.';
