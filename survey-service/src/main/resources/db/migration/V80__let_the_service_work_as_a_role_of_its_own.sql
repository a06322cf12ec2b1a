-- The tables belong to the role that migrates. The service works as another one, which owns nothing.
do $$
begin
    if exists (select from pg_roles where rolname = '${application}' and (rolsuper or rolbypassrls))
        or pg_has_role('${application}', current_user, 'MEMBER') then
        raise exception 'The service must work as a role of its own: not as %, no superuser, no BYPASSRLS', '${application}'
            using hint = 'Migrate by quarkus.flyway.username as the owner and work by quarkus.datasource.username.';
    end if;
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to ${application}', current_database());
end $$;

grant usage on schema public to ${application};
grant select, insert, update, delete on all tables in schema public to ${application};
grant usage on all sequences in schema public to ${application};
alter default privileges in schema public grant select, insert, update, delete on tables to ${application};
alter default privileges in schema public grant usage on sequences to ${application};
revoke all on flyway_schema_history from ${application};
-- Never deleted.
revoke delete on edition, import_job, programme, questionnaire, response, response_revision from ${application};
-- Only added.
revoke update, delete on audit_entry, edition_transition, participation_note, response_note, signing_key from ${application};
-- A chain whose end is moved.
revoke insert, delete on audit_chain from ${application};
-- Sent and deleted; a lane is locked, which takes the right to change it.
revoke update on outbox from ${application};
revoke insert, delete on outbox_lane from ${application};
