-- A transaction says for whom it works: barometer.agency are the codes of the agencies whose rows it may see and change,
-- separated by commas; barometer.scope is 'all' where these are all. Where it says nothing there is nothing to be seen.
-- FORCE: also for the owner of the tables. Each setting is read once per statement, not once per row.
do $$
declare
    is_all constant text := '(select current_setting(''barometer.scope'', true) = ''all'')';
    is_own constant text := 'agency = any ((select string_to_array(current_setting(''barometer.agency'', true), '',''))::text[])';
    walled text;
    part   record;
begin
    foreach walled in array array['response', 'response_draft', 'participation', 'participation_note', 'import_job'] loop
        execute format('create policy of_the_agency on %I using (%s or %s)', walled, is_all, is_own);
    end loop;

    -- What belongs to a row of an agency is seen by whoever sees that row.
    for part in
        select * from (values
            ('response_revision', 'id', 'response'),
            ('response_note', 'id', 'response'),
            ('coding_assignment', 'response', 'response'),
            ('coding', 'response', 'response'),
            ('final_coding', 'response', 'response'),
            ('quotation_mark', 'response', 'response'),
            ('import_fault', 'job', 'import_job')) as p (name, reference, whole)
    loop
        execute format('create policy with_its_%s on %I using (%s or exists (select from %I whole where whole.id = %I.%I))',
            part.whole, part.name, is_all, part.whole, part.name, part.reference);
    end loop;

    -- Events of every agency wait here: everybody adds his own, and nobody but the relay sees them.
    create policy added_by_anybody on outbox for insert with check (true);
    execute format('create policy read_by_the_relay on outbox for select using (%s)', is_all);
    execute format('create policy deleted_by_the_relay on outbox for delete using (%s)', is_all);

    -- What was done is kept whoever did it, and read by administrators.
    create policy added_by_anybody on audit_entry for insert with check (true);
    execute format('create policy read_by_administrators on audit_entry for select using (%s)', is_all);

    for walled in select distinct tablename from pg_policies where schemaname = current_schema() loop
        execute format('alter table %I enable row level security', walled);
        execute format('alter table %I force row level security', walled);
    end loop;
end $$;
