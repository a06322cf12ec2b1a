create table edition_crossings (
    edition   text  not null,
    crossings jsonb not null,
    constraint edition_crossings_pk primary key (edition),
    constraint edition_crossings_of_an_edition foreign key (edition) references edition (code)
);
comment on table edition_crossings is 'Pairs of questions that are counted together, as an analyst declared them.';
