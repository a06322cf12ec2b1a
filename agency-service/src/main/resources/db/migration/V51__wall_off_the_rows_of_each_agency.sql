-- A transaction says for whom it works: barometer.agency are the codes of the agencies whose rows it may see and change,
-- separated by commas; barometer.scope is 'all' where these are all. Where it says nothing there is nothing to be seen.
-- FORCE: also for the owner of the tables. Each setting is read once per statement, not once per row.
do $$
declare
    is_all constant text := '(select current_setting(''barometer.scope'', true) = ''all'')';
    is_own constant text := '%I = any ((select string_to_array(current_setting(''barometer.agency'', true), '',''))::text[])';
    sees   constant text := 'exists (select from %I whole where whole.%I = %I.%I)';
    walled record;
begin
    -- Who belongs to no agency, or is invited to none, is seen by those who see all.
    for walled in
        select * from (values
            ('agency', 'code'),
            ('agency_name', 'agency_code'),
            ('agency_history', 'code'),
            ('intention', 'code'),
            ('member', 'agency'),
            ('invitation', 'agency'),
            ('service_account', 'agency')) as w (name, code)
    loop
        execute format('create policy of_the_agency on %I using (%s or ' || is_own || ')', walled.name, is_all, walled.code);
    end loop;

    -- What belongs to a row of an agency is seen by whoever sees that row.
    for walled in
        select * from (values
            ('member_intention', 'account', 'member', 'account'),
            ('program_credential', 'service_account', 'service_account', 'id')) as w (name, reference, whole, id)
    loop
        execute format('create policy with_its_' || walled.whole || ' on %I using (%s or ' || sees || ')',
            walled.name, is_all, walled.whole, walled.id, walled.name, walled.reference);
    end loop;
    execute format('create policy with_its_receiver on role_grant using (%s or ' || sees || ' or ' || sees || ')',
        is_all, 'member', 'account', 'role_grant', 'account', 'invitation', 'id', 'role_grant', 'invitation');

    -- Of administrators and the service itself, whatever agencies it is about.
    for walled in
        select * from unnest(array['undertaking', 'registration', 'agency_import', 'invitation_mail', 'audit_log']) as w (name)
    loop
        execute format('create policy of_those_who_see_all on %I using (%s)', walled.name, is_all);
    end loop;

    -- Events of every agency wait here: everybody adds his own, and nobody but the relay sees them.
    create policy added_by_anybody on outbox for insert with check (true);
    execute format('create policy read_by_the_relay on outbox for select using (%s)', is_all);
    execute format('create policy deleted_by_the_relay on outbox for delete using (%s)', is_all);

    -- What was done is kept whoever did it, and read by administrators.
    create policy added_by_anybody on audit_entry for insert with check (true);
    execute format('create policy read_by_administrators on audit_entry for select using (%s)', is_all);

    for walled in select distinct tablename as name from pg_policies where schemaname = current_schema() loop
        execute format('alter table %I enable row level security', walled.name);
        execute format('alter table %I force row level security', walled.name);
    end loop;
end $$;
