-- People and programs stay known when they are gone, since the audit log names them.
revoke delete on agency_import, invitation, member, program_credential, role_grant, service_account from ${application};
-- Only added.
revoke update, delete on agency_history from ${application};
