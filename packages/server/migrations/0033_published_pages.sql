-- A coach stands in the list once they publish their page. Who is a coach already stays there.
alter table coach_profiles add column published_at timestamptz;
update coach_profiles k set published_at = a.created_at from accounts a where a.id = k.account_id;

-- When the coach set prices of their own or accepted the default ones; until then no price is advertised.
alter table price_configs add column set_at timestamptz;
update price_configs set set_at = calculated_at where version > 1;
