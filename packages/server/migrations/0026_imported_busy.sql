-- Renamed to the terms of the code; times without a zone are "floating", as RFC 5545 calls them.
alter table calendar_sources rename column busy_as_read to imported_busy;
alter table calendar_sources rename column placed_by to applied_zones;

update calendar_sources
set imported_busy = jsonb_build_object('fixed', imported_busy -> 'fixed', 'floating', imported_busy -> 'local')
where imported_busy is not null;

update graphile_worker._private_tasks set identifier = 'revoke_google' where identifier = 'give_back_google';
