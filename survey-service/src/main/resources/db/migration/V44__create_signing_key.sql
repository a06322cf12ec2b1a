create table signing_key (
    key_id     text not null,
    public_key text not null,
    constraint signing_key_pk primary key (key_id)
);
comment on table signing_key is 'The public halves of all keys that receipts were signed with; rows are only added.';
