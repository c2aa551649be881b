-- 0004: the rest of the programme: services and their orders, cases, duties, piecework, benefits,
-- awards, stories, and the lines of membership, contact and target. Moments are days with their time
-- of day, or the day alone where the time is not known; so their order is looked at as far as both
-- say something.

-- service_item 服务项目
CREATE TABLE service_item (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  enterprise_id INTEGER REFERENCES enterprise (id),
  unit_id INTEGER REFERENCES unit (id),
  name TEXT NOT NULL,
  category TEXT NOT NULL,
  care_mode TEXT CHECK (care_mode IN ('full_day', 'half_day', 'hourly', 'temporary', 'holiday',
    'mutual')),
  unit_word TEXT CHECK (unit_word IN ('次', '小时', '天', '月')),
  list_fee_fen INTEGER CHECK (list_fee_fen >= 0),
  agreed_fee_fen INTEGER CHECK (agreed_fee_fen >= 0),
  reference_fee_fen INTEGER CHECK (reference_fee_fen >= 0),
  agreed_unit_id INTEGER REFERENCES unit (id),
  valid_from TEXT CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((enterprise_id IS NOT NULL) + (unit_id IS NOT NULL) = 1),
  CHECK (valid_from <= valid_to)
) STRICT;
CREATE UNIQUE INDEX service_item_code_key
  ON service_item (code, office_id);
CREATE INDEX service_item_name
  ON service_item (name);
CREATE INDEX service_item_enterprise
  ON service_item (enterprise_id)
  WHERE enterprise_id IS NOT NULL;
CREATE INDEX service_item_unit
  ON service_item (unit_id)
  WHERE unit_id IS NOT NULL;
CREATE INDEX service_item_agreed_unit
  ON service_item (agreed_unit_id)
  WHERE agreed_unit_id IS NOT NULL;
CREATE INDEX service_item_valid_from
  ON service_item (valid_from);

-- benefit 惠享发放
CREATE TABLE benefit (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('voucher', 'screening', 'insurance', 'goods', 'loan',
    'subsidy', 'idle_goods')),
  worker_id INTEGER REFERENCES worker (id),
  household_id INTEGER REFERENCES household (id),
  enterprise_id INTEGER REFERENCES enterprise (id),
  provider_enterprise_id INTEGER REFERENCES enterprise (id),
  donor_id INTEGER REFERENCES worker (id),
  provider TEXT,
  item_id INTEGER REFERENCES service_item (id),
  activity_id INTEGER REFERENCES activity (id),
  programme_id INTEGER REFERENCES programme (id),
  serial TEXT,
  quantity REAL CHECK (quantity > 0),
  unit_word TEXT,
  value_fen INTEGER CHECK (value_fen >= 0),
  granted_on TEXT NOT NULL CHECK (granted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  redeemed_on TEXT CHECK (redeemed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  status TEXT NOT NULL CHECK (status IN ('granted', 'redeemed', 'expired', 'cancelled')),
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (CASE WHEN kind IN ('voucher') THEN (worker_id IS NOT NULL) + (household_id IS NOT NULL) +
    (enterprise_id IS NOT NULL) <= 1 ELSE (worker_id IS NOT NULL) + (household_id IS NOT NULL) +
    (enterprise_id IS NOT NULL) = 1 END),
  CHECK (serial IS NOT NULL OR NOT kind IN ('voucher')),
  CHECK (redeemed_on IS NOT NULL OR NOT status IN ('redeemed')),
  CHECK (granted_on <= redeemed_on),
  CHECK (granted_on <= valid_to)
) STRICT;
CREATE UNIQUE INDEX benefit_code_key
  ON benefit (code, office_id);
CREATE UNIQUE INDEX benefit_serial_key
  ON benefit (serial, office_id)
  WHERE serial IS NOT NULL;
CREATE INDEX benefit_worker
  ON benefit (worker_id)
  WHERE worker_id IS NOT NULL;
CREATE INDEX benefit_household
  ON benefit (household_id)
  WHERE household_id IS NOT NULL;
CREATE INDEX benefit_enterprise
  ON benefit (enterprise_id)
  WHERE enterprise_id IS NOT NULL;
CREATE INDEX benefit_provider_enterprise
  ON benefit (provider_enterprise_id)
  WHERE provider_enterprise_id IS NOT NULL;
CREATE INDEX benefit_donor
  ON benefit (donor_id)
  WHERE donor_id IS NOT NULL;
CREATE INDEX benefit_item
  ON benefit (item_id)
  WHERE item_id IS NOT NULL;
CREATE INDEX benefit_activity
  ON benefit (activity_id)
  WHERE activity_id IS NOT NULL;
CREATE INDEX benefit_programme
  ON benefit (programme_id)
  WHERE programme_id IS NOT NULL;
CREATE INDEX benefit_granted_on
  ON benefit (granted_on);
CREATE INDEX benefit_redeemed_on
  ON benefit (redeemed_on);

-- service_order 服务单
CREATE TABLE service_order (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  channel TEXT CHECK (channel IN ('wechat', 'miniprogram', 'window', 'phone', 'visit')),
  item_id INTEGER REFERENCES service_item (id),
  enterprise_id INTEGER REFERENCES enterprise (id),
  unit_id INTEGER REFERENCES unit (id),
  worker_id INTEGER REFERENCES worker (id),
  customer_id INTEGER REFERENCES worker (id),
  site_id INTEGER REFERENCES unit (id),
  household_id INTEGER REFERENCES household (id),
  programme_id INTEGER REFERENCES programme (id),
  beneficiary_heads INTEGER NOT NULL CHECK (beneficiary_heads >= 1),
  booked_at TEXT CHECK (booked_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR booked_at
    GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-2][0-9]:[0-5][0-9]'),
  accepted_at TEXT CHECK (accepted_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR
    accepted_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-2][0-9]:[0-5][0-9]'),
  dispatched_at TEXT CHECK (dispatched_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR
    dispatched_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-2][0-9]:[0-5][0-9]'),
  arrived_at TEXT CHECK (arrived_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR arrived_at
    GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-2][0-9]:[0-5][0-9]'),
  done_at TEXT CHECK (done_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' OR done_at GLOB
    '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-2][0-9]:[0-5][0-9]'),
  minutes INTEGER CHECK (minutes >= 1),
  charge_mode TEXT NOT NULL CHECK (charge_mode IN ('paid', 'free', 'low', 'purchased', 'voucher',
    'credit', 'cost')),
  fee_fen INTEGER CHECK (fee_fen >= 0),
  benefit_id INTEGER REFERENCES benefit (id),
  rating INTEGER CHECK (rating BETWEEN 1 AND 5),
  rated_on TEXT CHECK (rated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  status TEXT NOT NULL CHECK (status IN ('booked', 'accepted', 'dispatched', 'done', 'cancelled')),
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (CASE WHEN status IN ('booked', 'cancelled') THEN (enterprise_id IS NOT NULL) + (unit_id IS
    NOT NULL) <= 1 ELSE (enterprise_id IS NOT NULL) + (unit_id IS NOT NULL) = 1 END),
  CHECK (SUBSTR(booked_at, 1, LENGTH(accepted_at)) <= SUBSTR(accepted_at, 1, LENGTH(booked_at))),
  CHECK (SUBSTR(booked_at, 1, LENGTH(dispatched_at)) <= SUBSTR(dispatched_at, 1, LENGTH(booked_at))),
  CHECK (SUBSTR(booked_at, 1, LENGTH(arrived_at)) <= SUBSTR(arrived_at, 1, LENGTH(booked_at))),
  CHECK (SUBSTR(booked_at, 1, LENGTH(done_at)) <= SUBSTR(done_at, 1, LENGTH(booked_at))),
  CHECK (SUBSTR(accepted_at, 1, LENGTH(dispatched_at)) <= SUBSTR(dispatched_at, 1,
    LENGTH(accepted_at))),
  CHECK (SUBSTR(accepted_at, 1, LENGTH(arrived_at)) <= SUBSTR(arrived_at, 1, LENGTH(accepted_at))),
  CHECK (SUBSTR(accepted_at, 1, LENGTH(done_at)) <= SUBSTR(done_at, 1, LENGTH(accepted_at))),
  CHECK (SUBSTR(dispatched_at, 1, LENGTH(arrived_at)) <= SUBSTR(arrived_at, 1,
    LENGTH(dispatched_at))),
  CHECK (SUBSTR(dispatched_at, 1, LENGTH(done_at)) <= SUBSTR(done_at, 1, LENGTH(dispatched_at))),
  CHECK (SUBSTR(arrived_at, 1, LENGTH(done_at)) <= SUBSTR(done_at, 1, LENGTH(arrived_at))),
  CHECK (household_id IS NOT NULL OR NOT charge_mode IN ('free', 'low', 'purchased', 'credit')),
  CHECK ((benefit_id IS NULL) OR charge_mode IN ('voucher') IS TRUE),
  CHECK (((fee_fen IS NULL OR fee_fen = 0)) OR charge_mode IN ('paid', 'low', 'purchased',
    'voucher', 'cost') IS TRUE),
  CHECK (done_at IS NOT NULL OR NOT status IN ('done')),
  CHECK ((rating IS NULL AND rated_on IS NULL) OR status IN ('done') IS TRUE)
) STRICT;
CREATE UNIQUE INDEX service_order_code_key
  ON service_order (code, office_id);
CREATE INDEX service_order_item
  ON service_order (item_id)
  WHERE item_id IS NOT NULL;
CREATE INDEX service_order_enterprise
  ON service_order (enterprise_id)
  WHERE enterprise_id IS NOT NULL;
CREATE INDEX service_order_unit
  ON service_order (unit_id)
  WHERE unit_id IS NOT NULL;
CREATE INDEX service_order_worker
  ON service_order (worker_id)
  WHERE worker_id IS NOT NULL;
CREATE INDEX service_order_customer
  ON service_order (customer_id)
  WHERE customer_id IS NOT NULL;
CREATE INDEX service_order_site
  ON service_order (site_id)
  WHERE site_id IS NOT NULL;
CREATE INDEX service_order_household
  ON service_order (household_id)
  WHERE household_id IS NOT NULL;
CREATE INDEX service_order_programme
  ON service_order (programme_id)
  WHERE programme_id IS NOT NULL;
CREATE INDEX service_order_benefit
  ON service_order (benefit_id)
  WHERE benefit_id IS NOT NULL;
CREATE INDEX service_order_done_at
  ON service_order (done_at);
CREATE INDEX service_order_booked_at
  ON service_order (booked_at);
CREATE INDEX service_order_rated_on
  ON service_order (rated_on);

-- service_case 个案
CREATE TABLE service_case (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('service_dispute', 'family_conflict', 'psychological',
    'school_return', 'rights', 'guidance', 'need')),
  topic TEXT,
  channel TEXT CHECK (channel IN ('window', 'hotline', 'visit', 'online')),
  worker_id INTEGER REFERENCES worker (id),
  household_id INTEGER REFERENCES household (id),
  mentor_id INTEGER REFERENCES worker (id),
  enterprise_id INTEGER REFERENCES enterprise (id),
  order_id INTEGER REFERENCES service_order (id),
  unit_id INTEGER REFERENCES unit (id),
  handler_unit_id INTEGER REFERENCES unit (id),
  opened_on TEXT NOT NULL CHECK (opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  outcome TEXT NOT NULL CHECK (outcome IN ('open', 'resolved', 'referred', 'failed', 'withdrawn',
    'void')),
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((worker_id IS NOT NULL) + (household_id IS NOT NULL) >= 1),
  CHECK ((enterprise_id IS NULL AND order_id IS NULL) OR kind IN ('service_dispute') IS TRUE),
  CHECK (closed_on IS NOT NULL OR NOT outcome IN ('resolved')),
  CHECK (opened_on <= closed_on)
) STRICT;
CREATE UNIQUE INDEX service_case_code_key
  ON service_case (code, office_id);
CREATE INDEX service_case_worker
  ON service_case (worker_id)
  WHERE worker_id IS NOT NULL;
CREATE INDEX service_case_household
  ON service_case (household_id)
  WHERE household_id IS NOT NULL;
CREATE INDEX service_case_mentor
  ON service_case (mentor_id)
  WHERE mentor_id IS NOT NULL;
CREATE INDEX service_case_enterprise
  ON service_case (enterprise_id)
  WHERE enterprise_id IS NOT NULL;
CREATE INDEX service_case_order
  ON service_case (order_id)
  WHERE order_id IS NOT NULL;
CREATE INDEX service_case_unit
  ON service_case (unit_id)
  WHERE unit_id IS NOT NULL;
CREATE INDEX service_case_handler_unit
  ON service_case (handler_unit_id)
  WHERE handler_unit_id IS NOT NULL;
CREATE INDEX service_case_opened_on
  ON service_case (opened_on);
CREATE INDEX service_case_closed_on
  ON service_case (closed_on);

-- duty 值班
CREATE TABLE duty (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  role TEXT NOT NULL CHECK (role IN ('window', 'team_shift', 'care_give')),
  enterprise_id INTEGER REFERENCES enterprise (id),
  worker_id INTEGER REFERENCES worker (id),
  team_id INTEGER REFERENCES unit (id),
  on_date TEXT NOT NULL CHECK (on_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  starts_at TEXT CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  ends_at TEXT CHECK (ends_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  minutes_done INTEGER CHECK (minutes_done >= 0),
  visitors INTEGER CHECK (visitors >= 0),
  swapped_with_id INTEGER REFERENCES duty (id),
  status TEXT NOT NULL CHECK (status IN ('planned', 'done', 'missed', 'swapped', 'cancelled')),
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((enterprise_id IS NOT NULL) + (worker_id IS NOT NULL) = 1)
) STRICT;
CREATE UNIQUE INDEX duty_code_key
  ON duty (code, office_id);
CREATE UNIQUE INDEX duty_unit_role_enterprise_on_date_starts_at_key
  ON duty (unit_id, role, enterprise_id, on_date, COALESCE(starts_at, ''), office_id)
  WHERE enterprise_id IS NOT NULL;
CREATE UNIQUE INDEX duty_unit_role_worker_on_date_starts_at_key
  ON duty (unit_id, role, worker_id, on_date, COALESCE(starts_at, ''), office_id)
  WHERE worker_id IS NOT NULL;
CREATE INDEX duty_unit
  ON duty (unit_id);
CREATE INDEX duty_enterprise
  ON duty (enterprise_id)
  WHERE enterprise_id IS NOT NULL;
CREATE INDEX duty_worker
  ON duty (worker_id)
  WHERE worker_id IS NOT NULL;
CREATE INDEX duty_team
  ON duty (team_id)
  WHERE team_id IS NOT NULL;
CREATE INDEX duty_swapped_with
  ON duty (swapped_with_id)
  WHERE swapped_with_id IS NOT NULL;
CREATE INDEX duty_on_date
  ON duty (on_date);

-- piecework 计件
CREATE TABLE piecework (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  worker_id INTEGER NOT NULL REFERENCES worker (id),
  product TEXT NOT NULL,
  place TEXT CHECK (place IN ('site', 'home')),
  issued_on TEXT NOT NULL CHECK (issued_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  returned_on TEXT CHECK (returned_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  paid_on TEXT CHECK (paid_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  pieces_issued INTEGER CHECK (pieces_issued >= 0),
  pieces_accepted INTEGER CHECK (pieces_accepted >= 0),
  unit_price_fen INTEGER CHECK (unit_price_fen >= 0),
  paid_fen INTEGER CHECK (paid_fen >= 0),
  status TEXT NOT NULL CHECK (status IN ('issued', 'returned', 'paid', 'cancelled')),
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (issued_on <= returned_on),
  CHECK (issued_on <= paid_on),
  CHECK (returned_on <= paid_on),
  CHECK (pieces_accepted <= pieces_issued),
  CHECK (paid_on IS NOT NULL AND paid_fen IS NOT NULL OR NOT status IN ('paid'))
) STRICT;
CREATE UNIQUE INDEX piecework_code_key
  ON piecework (code, office_id);
CREATE INDEX piecework_unit
  ON piecework (unit_id);
CREATE INDEX piecework_worker
  ON piecework (worker_id);
CREATE INDEX piecework_issued_on
  ON piecework (issued_on);
CREATE INDEX piecework_paid_on
  ON piecework (paid_on);

-- award 荣誉
CREATE TABLE award (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('medal', 'honour', 'title', 'certificate', 'annual_grade')),
  name TEXT NOT NULL,
  level TEXT CHECK (level IN ('community', 'street', 'district', 'city', 'province', 'national')),
  grade TEXT,
  worker_id INTEGER REFERENCES worker (id),
  enterprise_id INTEGER REFERENCES enterprise (id),
  unit_id INTEGER REFERENCES unit (id),
  household_id INTEGER REFERENCES household (id),
  activity_id INTEGER REFERENCES activity (id),
  trade TEXT,
  serial TEXT,
  score REAL,
  year INTEGER CHECK (year BETWEEN 1900 AND 2199),
  conferred_on TEXT NOT NULL CHECK (conferred_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  revoked_on TEXT CHECK (revoked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((worker_id IS NOT NULL) + (enterprise_id IS NOT NULL) + (unit_id IS NOT NULL) +
    (household_id IS NOT NULL) = 1),
  CHECK (grade IN ('gold', 'silver', 'bronze') OR NOT kind IN ('medal')),
  CHECK ((activity_id IS NULL) OR kind IN ('medal') IS TRUE),
  CHECK (enterprise_id IS NOT NULL AND year IS NOT NULL OR NOT kind IN ('annual_grade')),
  CHECK ((year IS NULL) OR kind IN ('annual_grade') IS TRUE),
  CHECK (conferred_on <= valid_to),
  CHECK (conferred_on <= revoked_on)
) STRICT;
CREATE UNIQUE INDEX award_code_key
  ON award (code, office_id);
CREATE UNIQUE INDEX award_kind_name_worker_conferred_on_key
  ON award (kind, name, worker_id, conferred_on, office_id)
  WHERE worker_id IS NOT NULL;
CREATE UNIQUE INDEX award_kind_name_enterprise_conferred_on_key
  ON award (kind, name, enterprise_id, conferred_on, office_id)
  WHERE enterprise_id IS NOT NULL;
CREATE UNIQUE INDEX award_kind_name_unit_conferred_on_key
  ON award (kind, name, unit_id, conferred_on, office_id)
  WHERE unit_id IS NOT NULL;
CREATE UNIQUE INDEX award_kind_name_household_conferred_on_key
  ON award (kind, name, household_id, conferred_on, office_id)
  WHERE household_id IS NOT NULL;
CREATE UNIQUE INDEX award_enterprise_year_key
  ON award (enterprise_id, year, office_id)
  WHERE enterprise_id IS NOT NULL AND year IS NOT NULL;
CREATE INDEX award_worker
  ON award (worker_id)
  WHERE worker_id IS NOT NULL;
CREATE INDEX award_enterprise
  ON award (enterprise_id)
  WHERE enterprise_id IS NOT NULL;
CREATE INDEX award_unit
  ON award (unit_id)
  WHERE unit_id IS NOT NULL;
CREATE INDEX award_household
  ON award (household_id)
  WHERE household_id IS NOT NULL;
CREATE INDEX award_activity
  ON award (activity_id)
  WHERE activity_id IS NOT NULL;
CREATE INDEX award_conferred_on
  ON award (conferred_on);

-- story 案例与宣传
CREATE TABLE story (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('typical_case', 'worker_story', 'mentor_video',
    'media_report')),
  title TEXT NOT NULL,
  worker_id INTEGER REFERENCES worker (id),
  enterprise_id INTEGER REFERENCES enterprise (id),
  unit_id INTEGER REFERENCES unit (id),
  programme_id INTEGER REFERENCES programme (id),
  outlet TEXT,
  submitted_on TEXT CHECK (submitted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  selected_on TEXT CHECK (selected_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  published_on TEXT CHECK (published_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  reads INTEGER CHECK (reads >= 0),
  status TEXT NOT NULL CHECK (status IN ('submitted', 'selected', 'published', 'withdrawn')),
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((worker_id IS NOT NULL) + (enterprise_id IS NOT NULL) + (unit_id IS NOT NULL) <= 1),
  CHECK (submitted_on <= selected_on),
  CHECK (submitted_on <= published_on),
  CHECK (selected_on <= published_on),
  CHECK (selected_on IS NOT NULL OR NOT status IN ('selected')),
  CHECK (published_on IS NOT NULL OR NOT status IN ('published'))
) STRICT;
CREATE UNIQUE INDEX story_code_key
  ON story (code, office_id);
CREATE INDEX story_worker
  ON story (worker_id)
  WHERE worker_id IS NOT NULL;
CREATE INDEX story_enterprise
  ON story (enterprise_id)
  WHERE enterprise_id IS NOT NULL;
CREATE INDEX story_unit
  ON story (unit_id)
  WHERE unit_id IS NOT NULL;
CREATE INDEX story_programme
  ON story (programme_id)
  WHERE programme_id IS NOT NULL;
CREATE INDEX story_published_on
  ON story (published_on);
CREATE INDEX story_selected_on
  ON story (selected_on);

-- membership 入驻签约任职
CREATE TABLE membership (
  id INTEGER PRIMARY KEY,
  enterprise_id INTEGER REFERENCES enterprise (id),
  worker_id INTEGER REFERENCES worker (id),
  unit_id INTEGER REFERENCES unit (id),
  programme_id INTEGER REFERENCES programme (id),
  role TEXT NOT NULL CHECK (role IN ('onboarded', 'incubated', 'signed_member', 'team_member',
    'group_member', 'linked', 'executive', 'chair', 'mentor', 'liaison')),
  batch_no INTEGER CHECK (batch_no >= 1),
  applied_on TEXT CHECK (applied_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  joined_on TEXT CHECK (joined_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  left_on TEXT CHECK (left_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  status TEXT NOT NULL CHECK (status IN ('applied', 'active', 'left', 'rejected')),
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((enterprise_id IS NOT NULL) + (worker_id IS NOT NULL) = 1),
  CHECK ((unit_id IS NOT NULL) + (programme_id IS NOT NULL) = 1),
  CHECK (applied_on <= joined_on),
  CHECK (applied_on <= left_on),
  CHECK (joined_on <= left_on)
) STRICT;
CREATE UNIQUE INDEX membership_enterprise_unit_role_joined_on_key
  ON membership (enterprise_id, unit_id, role, COALESCE(joined_on, ''))
  WHERE enterprise_id IS NOT NULL AND unit_id IS NOT NULL;
CREATE UNIQUE INDEX membership_enterprise_programme_role_joined_on_key
  ON membership (enterprise_id, programme_id, role, COALESCE(joined_on, ''))
  WHERE enterprise_id IS NOT NULL AND programme_id IS NOT NULL;
CREATE UNIQUE INDEX membership_worker_unit_role_joined_on_key
  ON membership (worker_id, unit_id, role, COALESCE(joined_on, ''))
  WHERE worker_id IS NOT NULL AND unit_id IS NOT NULL;
CREATE UNIQUE INDEX membership_worker_programme_role_joined_on_key
  ON membership (worker_id, programme_id, role, COALESCE(joined_on, ''))
  WHERE worker_id IS NOT NULL AND programme_id IS NOT NULL;
CREATE INDEX membership_enterprise
  ON membership (enterprise_id)
  WHERE enterprise_id IS NOT NULL;
CREATE INDEX membership_worker
  ON membership (worker_id)
  WHERE worker_id IS NOT NULL;
CREATE INDEX membership_unit
  ON membership (unit_id)
  WHERE unit_id IS NOT NULL;
CREATE INDEX membership_programme
  ON membership (programme_id)
  WHERE programme_id IS NOT NULL;
CREATE INDEX membership_joined_on
  ON membership (joined_on);

-- contact 执委联系
CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  executive_id INTEGER NOT NULL REFERENCES worker (id),
  worker_id INTEGER NOT NULL REFERENCES worker (id),
  role TEXT NOT NULL CHECK (role IN ('chair', 'woman')),
  from_on TEXT CHECK (from_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  to_on TEXT CHECK (to_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (executive_id <> worker_id),
  CHECK (from_on <= to_on)
) STRICT;
CREATE UNIQUE INDEX contact_executive_worker_from_on_key
  ON contact (executive_id, worker_id, COALESCE(from_on, ''));
CREATE INDEX contact_worker
  ON contact (worker_id);
CREATE INDEX contact_from_on
  ON contact (from_on);

-- target 目标
CREATE TABLE target (
  id INTEGER PRIMARY KEY,
  programme_id INTEGER NOT NULL REFERENCES programme (id),
  metric TEXT NOT NULL,
  slice TEXT,
  value REAL NOT NULL CHECK (value > 0),
  unit TEXT NOT NULL,
  from_on TEXT NOT NULL CHECK (from_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  to_on TEXT NOT NULL CHECK (to_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  document TEXT,
  document_on TEXT CHECK (document_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (from_on <= to_on),
  CHECK ((document IS NULL) = (document_on IS NULL))
) STRICT;
CREATE UNIQUE INDEX target_programme_metric_slice_to_on_key
  ON target (programme_id, metric, COALESCE(slice, ''), to_on);
CREATE INDEX target_to_on
  ON target (to_on);

-- A person stands on a register once at a time.
CREATE UNIQUE INDEX registration_register_worker_outcome_key
  ON registration (register, worker_id, outcome, office_id)
  WHERE outcome = 'open';
