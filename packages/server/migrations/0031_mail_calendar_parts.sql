-- An email about several sessions has a calendar part for each: the column holds a list.
update mails set calendar = jsonb_build_array(calendar) where jsonb_typeof(calendar) = 'object';
alter table mails add constraint mails_calendar_is_list check (calendar is null or jsonb_typeof(calendar) = 'array');
