-- An email with a secret link is kept as its parts, and rendered with the link only when it is sent. Nothing that
-- somebody typed can be taken for a link then, and the link is removed once the email was sent.
alter table mails add column parts jsonb, add column secret_link text;
update mails set secret_link = (select value from jsonb_each_text(secret_links) limit 1)
  where secret_links <> '{}' and status <> 'sent';
update mails set parts = jsonb_build_object(
    'lines', jsonb_build_array(split_part(text_body, E'\n{{link:', 1)),
    'button', jsonb_build_object('label', 'Open the link'))
  where secret_link is not null;
update mails set
  text_body = regexp_replace(text_body, '\{\{link:\w+\}\}', '[secret link, hidden]', 'g'),
  html_body = regexp_replace(html_body, '\{\{link:\w+\}\}', '#', 'g')
  where secret_links <> '{}';
alter table mails
  drop column secret_links,
  add constraint mails_link_until_sent check (secret_link is null or (status <> 'sent' and parts is not null));
comment on constraint mails_link_until_sent on mails is
  'A link that lets its holder act is not kept once its email was sent.';

-- Invites are limited per recipient.
create index invites_by_email on invites (email, created_at) where email is not null;
