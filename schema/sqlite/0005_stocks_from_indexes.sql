-- 0005: what there is at the end of a day is counted from indexes, at a cost that does not follow the
-- history. People on file are all rows, which the engine counts without reading them, without those
-- merged away and without those registered later.
CREATE INDEX worker_registered_on
  ON worker (registered_on, merged_into_id);

-- The balance of minutes is asked for from the beginning; few orders are paid for with them, and not
-- many duties earn them.
CREATE INDEX service_order_credit
  ON service_order (done_at, status, minutes, household_id, unit_id, region, charge_mode)
  WHERE charge_mode = 'credit';

CREATE INDEX duty_care
  ON duty (on_date, status, worker_id, minutes_done, unit_id, region, role)
  WHERE role = 'care_give';

-- The first order done under a programme stands first among its entries.
DROP INDEX service_order_programme;
CREATE INDEX service_order_programme
  ON service_order (programme_id, status, done_at)
  WHERE programme_id IS NOT NULL;
