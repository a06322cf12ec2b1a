alter table questionnaire
    add column languages jsonb not null default '["en", "sv"]',
    add column sections  jsonb not null default '[]',
    add column rules     jsonb not null default '[]';
alter table questionnaire
    alter column languages drop default,
    alter column sections drop default,
    alter column rules drop default;

-- What every question has now, so that no reader needs to know what a document may lack.
update questionnaire
set questions = (
    select jsonb_agg(question || '{"help": {}, "rows": [], "unit": {}, "base": {}}' order by place)
    from jsonb_array_elements(questions) with ordinality as asked (question, place));
