-- What happened to a participation is still told after its invitation has been taken back.
alter table participation_note drop constraint participation_note_of_a_participation;
alter table participation_note
    add constraint participation_note_of_an_edition foreign key (edition) references edition (code);
