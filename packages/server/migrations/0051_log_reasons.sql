comment on constraint log_records_account_id_parent_kind_parent_id_fkey on log_records is
  'A set belongs to an exercise of a workout of the same person, and so on: nothing hangs in the air.';
comment on constraint log_records_account_id_seq_key on log_records is
  'Devices read a log by number, so that no record has the number of another one.';
comment on constraint log_records_check on log_records is
  'What has a place below another record names it; what stands for itself names none.';
comment on constraint log_records_check1 on log_records is
  'Workouts, meals, metrics, moods and ticks are of a day.';
