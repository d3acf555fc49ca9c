-- A secret link is kept no longer than it works, also where no email leaves the server.
alter table mails add column secret_link_expires_at timestamptz;
-- When older links end was not written down: invites may last a year, all others a day at most.
update mails set secret_link_expires_at =
    created_at + case when kind = 'connection.invited' then interval '1 year' else interval '1 day' end
  where secret_link is not null;
alter table mails add constraint mails_link_expires check ((secret_link is null) = (secret_link_expires_at is null));
comment on constraint mails_link_expires on mails is 'A job removes each link when it has expired.';
create index mails_links_to_expire on mails (secret_link_expires_at) where secret_link is not null;

-- Invites are limited per recipient: however an address is written, with a tag after a plus or in capitals, it is one
-- mailbox.
create function mailbox_of(address text) returns text language sql immutable parallel safe as $$
  select regexp_replace(lower(address), '^([^+@]+)\+[^@]*@', '\1@')
$$;
alter table invites add column mailbox text generated always as (mailbox_of(email)) stored;
drop index invites_by_email;
create index invites_by_mailbox on invites (mailbox, created_at) where mailbox is not null;
create index accounts_by_mailbox on accounts (mailbox_of(email));
