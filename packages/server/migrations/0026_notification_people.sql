alter table notifications
  -- Whom the sentence names, whose picture stands beside it; null where it names nobody, and for those sent before.
  add column other_person_id uuid references accounts;
