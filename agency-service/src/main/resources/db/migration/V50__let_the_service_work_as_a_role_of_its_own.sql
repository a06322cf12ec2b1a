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
-- Never deleted, only added, sent and deleted, and a chain whose end is moved.
revoke delete on agency from ${application};
revoke update, delete on audit_entry, audit_log, audit_head, audit_refusal, audit_key from ${application};
revoke update on outbox from ${application};
revoke insert, delete on audit_chain from ${application};
