alter table member add column last_sign_in timestamptz;
alter table member add column warned_at timestamptz;
comment on column member.warned_at is 'When the person was told of a coming suspension; not if there was a sign-in since.';

create table sign_ins_read (
    one         boolean     not null default true,
    known_since timestamptz not null,
    read_until  timestamptz not null,
    constraint sign_ins_read_one_row primary key (one),
    constraint sign_ins_read_is_one check (one)
);
comment on table sign_ins_read is 'What is known of sign-ins: all from one time until another.';
comment on column sign_ins_read.known_since is 'Whoever signed in before may not be known, so that everybody counts as having done so.';
