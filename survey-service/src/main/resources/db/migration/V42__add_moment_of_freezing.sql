alter table questionnaire add column frozen_at timestamptz;
update questionnaire q
set frozen_at = coalesce(
    (select min(r.received_at)
     from response r join edition e on e.code = r.edition
     where e.programme = q.programme and r.questionnaire_version = q.version),
    now())
where frozen;
alter table questionnaire add constraint questionnaire_frozen_at_a_moment check (frozen = (frozen_at is not null));
