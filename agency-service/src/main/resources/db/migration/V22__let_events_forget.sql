-- An event that is not there is a tombstone: whoever reads the topic forgets the key.
alter table outbox alter column event drop not null;
