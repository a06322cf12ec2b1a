create table member (
    account     text   collate "C" not null,
    email       text,
    agency      text   collate "C",
    role        text   not null,
    language    text   not null,
    status      text   not null,
    admitted_at timestamptz,
    revision    bigint not null,
    constraint member_pk primary key (account),
    constraint member_email_unique unique (email),
    constraint member_agency_known foreign key (agency) references agency (code),
    constraint member_role_known check
        (role in ('RESPONDENT', 'COORDINATOR', 'ANALYST', 'PUBLISHER', 'DASHBOARD', 'ADMINISTRATOR')),
    constraint member_agency_by_role check ((role in ('RESPONDENT', 'COORDINATOR')) = (agency is not null)),
    constraint member_language_known check (language in ('EN', 'SV')),
    constraint member_status_known check (status in ('INVITED', 'ACTIVE', 'SUSPENDED', 'REMOVED')),
    constraint member_email_forgotten check ((status = 'REMOVED') = (email is null)),
    constraint member_revision_positive check (revision > 0)
);
create index member_by_agency on member (agency, account);
comment on column member.account is 'The id of the Keycloak user.';
comment on column member.email is 'What the person signs in with: all that is known of a person.';
comment on column member.admitted_at is 'When somebody was last let in: accepted, or reactivated.';
comment on column member.revision is 'Grows by one with every change; the ETag.';

create table invitation (
    id              uuid        not null,
    email           text,
    agency          text        collate "C",
    role            text        not null,
    language        text        not null,
    inviter         text        not null,
    idempotency_key text        not null,
    asked_at        timestamptz not null,
    expires_at      timestamptz not null,
    state           text        not null,
    begun           boolean     not null,
    account         text        collate "C",
    revision        bigint      not null,
    asked_role      text        not null,
    asked_account   text        not null,
    asked_request   text        not null,
    constraint invitation_pk primary key (id),
    constraint invitation_one_per_email unique (email),
    constraint invitation_one_per_key unique (inviter, idempotency_key),
    constraint invitation_agency_known foreign key (agency) references agency (code),
    constraint invitation_agency_by_role check ((role in ('RESPONDENT', 'COORDINATOR')) = (agency is not null)),
    constraint invitation_state_known check
        (state in ('PROPOSED', 'SENDING', 'SENT', 'ACCEPTED', 'EXPIRED', 'REVOKING', 'REVOKED', 'REFUSED', 'FAILED')),
    constraint invitation_email_forgotten check
        ((state in ('PROPOSED', 'SENDING', 'SENT', 'EXPIRED', 'REVOKING')) = (email is not null)),
    constraint invitation_revision_positive check (revision > 0)
);
create index invitation_by_time on invitation (asked_at desc, id desc);
create index invitation_to_look_after on invitation (state)
    where state in ('PROPOSED', 'SENDING', 'SENT', 'REVOKING');
comment on column invitation.email is 'Forgotten when the invitation has ended.';
comment on column invitation.begun is
    'No account had this address when making one was begun: whichever has it since is ours.';
comment on column invitation.asked_account is 'Who asked for what is intended: it may be done after that request.';

create table invitation_mail (
    inviter text        not null,
    sent_at timestamptz not null
);
create index invitation_mail_by_inviter on invitation_mail (inviter, sent_at);
comment on table invitation_mail is 'When somebody had a mail sent, for as long as it counts towards the limit.';
