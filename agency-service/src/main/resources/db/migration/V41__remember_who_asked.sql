-- An intention may be carried out after its request has ended, and then names the same person.
alter table intention add column role text not null default 'SYSTEM';
alter table intention add column account text not null default 'SYSTEM';
alter table intention add column request text not null default 'SYSTEM';
alter table intention alter column role drop default;
alter table intention alter column account drop default;
alter table intention alter column request drop default;
