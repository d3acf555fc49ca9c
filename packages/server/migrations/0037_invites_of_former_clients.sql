-- An invite can be addressed to a former client, whose email address the coach does not learn.
alter table invites
  add column client_id uuid references accounts,
  add constraint invites_one_address check (email is null or client_id is null);

create index invites_by_client on invites (client_id, created_at) where client_id is not null;

comment on constraint invites_one_address on invites is 'An invite is for an address that the coach typed, or for a former client, never for both.';
