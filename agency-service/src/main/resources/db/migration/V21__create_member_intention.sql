-- A person as they shall become, kept until the account is so too.
create table member_intention (
    account       text   collate "C" not null,
    agency        text   collate "C",
    role          text   not null,
    language      text   not null,
    status        text   not null,
    revision      bigint not null,
    reason        text,
    asked_role    text   not null,
    asked_account text   not null,
    asked_request text   not null,
    constraint member_intention_pk primary key (account),
    constraint member_intention_member_known foreign key (account) references member (account)
);
comment on table member_intention is 'Decided and not yet carried out; a row that stays was interrupted.';

create table role_grant (
    id         uuid        not null,
    account    text        collate "C",
    revision   bigint,
    invitation uuid,
    role       text        not null,
    asked_by   text        not null,
    asked_at   timestamptz not null,
    expires_at timestamptz not null,
    state      text        not null,
    constraint role_grant_pk primary key (id),
    constraint role_grant_one_receiver check ((account is null) <> (invitation is null)),
    constraint role_grant_as_of_revision check ((account is null) = (revision is null)),
    constraint role_grant_member_known foreign key (account) references member (account),
    constraint role_grant_invitation_known foreign key (invitation) references invitation (id),
    constraint role_grant_role_known check (role in ('PUBLISHER', 'ADMINISTRATOR')),
    constraint role_grant_state_known check (state in ('ASKED', 'CONFIRMED', 'REFUSED', 'EXPIRED'))
);
create unique index role_grant_one_open_per_member on role_grant (account) where state = 'ASKED';
create index role_grant_by_time on role_grant (asked_at desc, id desc);
comment on column role_grant.asked_by is 'The subject of the token; the same person cannot confirm.';
comment on column role_grant.revision is 'Of the member, as whoever asked saw it.';
