-- 0007: what a month's report reads most stands in the index by which it is found, so that the records
-- themselves are left alone; and who is in force at the end of a day is found by the last day, so that
-- those who are long gone cost nothing.
CREATE INDEX placement_in_force
  ON placement (COALESCE(ended_on, '9999-12-31'), started_on, status, worker_id, ended_on, region);
CREATE INDEX registration_in_force
  ON registration (COALESCE(closed_on, '9999-12-31'), registered_on, outcome, worker_id, register,
    closed_on, region);
CREATE INDEX registration_matched_on
  ON registration (matched_on, outcome, worker_id, region)
  WHERE matched_on IS NOT NULL;

DROP INDEX service_order_done_at;
CREATE INDEX service_order_done_at
  ON service_order (done_at, status, charge_mode, dispatched_at, arrived_at, programme_id,
    household_id, customer_id, beneficiary_heads, site_id, region);
DROP INDEX service_order_booked_at;
CREATE INDEX service_order_booked_at
  ON service_order (booked_at, channel, status, accepted_at, arrived_at, region);
DROP INDEX service_order_rated_on;
CREATE INDEX service_order_rated_on
  ON service_order (rated_on, status, rating, region)
  WHERE rated_on IS NOT NULL;

-- Months are counted without reading their records.
DROP INDEX training_ended_on;
CREATE INDEX training_ended_on
  ON training (ended_on, started_on, status);
DROP INDEX placement_started_on;
CREATE INDEX placement_started_on
  ON placement (started_on, status);
DROP INDEX registration_registered_on;
CREATE INDEX registration_registered_on
  ON registration (registered_on, outcome);

-- Few have no number: found once, where everybody of a month would be looked up.
CREATE INDEX worker_without_id_number
  ON worker (id, merged_into_id)
  WHERE id_number IS NULL;
