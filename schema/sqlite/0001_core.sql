-- 0001: the tables of every kind of record and of the machinery around them. Frozen once released:
-- a later change is a new numbered file. That these tables and the kind tables of the library agree
-- is a test ("schema equals kinds").

-- Facts about this database itself: counters of codes, settings.
CREATE TABLE property (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- Who changed what: one line per record written by hand, and the earlier state of each stored
-- record that an import changed. before and after hold the changed fields as JSON.
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  command TEXT NOT NULL,
  kind TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'erase')),
  before TEXT,
  after TEXT,
  batch_id INTEGER
) STRICT;
CREATE INDEX change_record
  ON change (kind, record_id);

-- Who saw sensitive fields in full, and why.
CREATE TABLE access (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  command TEXT NOT NULL,
  kind TEXT NOT NULL,
  records INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT;

-- office 填报单位
CREATE TABLE office (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  region TEXT,
  code_prefix TEXT
) STRICT;
CREATE UNIQUE INDEX office_code_key
  ON office (code);

-- region 行政区划
CREATE TABLE region (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('province', 'prefecture', 'county', 'township', 'village')),
  parent TEXT,
  valid_from TEXT CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  successor TEXT,
  CHECK (valid_from <= valid_to)
) STRICT;
CREATE UNIQUE INDEX region_code_key
  ON region (code);

-- import_batch 导入批次
CREATE TABLE import_batch (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  digest TEXT NOT NULL,
  options TEXT NOT NULL,
  kind TEXT NOT NULL,
  rows INTEGER NOT NULL,
  inserted INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  skipped INTEGER NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  undone_at TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id)
) STRICT;
CREATE INDEX import_batch_digest
  ON import_batch (digest);

-- Keys are unique within an office; the office stands last, so that a code or a number is also
-- found without it.

-- enterprise 家政企业
CREATE TABLE enterprise (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  credit_code TEXT,
  form TEXT NOT NULL CHECK (form IN ('company', 'sole_proprietor', 'cooperative', 'association',
    'institution', 'other')),
  mode TEXT CHECK (mode IN ('employee', 'agency', 'mixed', 'platform')),
  legal_representative TEXT,
  contact_name TEXT,
  phone TEXT,
  address TEXT,
  latitude REAL,
  longitude REAL,
  staff INTEGER CHECK (staff >= 0),
  registered_on TEXT CHECK (registered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  deregistered_on TEXT CHECK (deregistered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((latitude IS NOT NULL AND longitude IS NOT NULL) OR (latitude IS NULL AND longitude IS
    NULL)),
  CHECK (registered_on <= deregistered_on)
) STRICT;
CREATE UNIQUE INDEX enterprise_code_key
  ON enterprise (code, office_id);
CREATE UNIQUE INDEX enterprise_credit_code_key
  ON enterprise (credit_code, office_id)
  WHERE credit_code IS NOT NULL;
CREATE INDEX enterprise_name_region
  ON enterprise (name, region);
CREATE INDEX enterprise_registered_on
  ON enterprise (registered_on);

-- unit 组织与阵地
CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('community', 'village', 'park', 'federation_industry',
    'federation_enterprise', 'federation_area', 'micro_home', 'spot', 'station', 'window', 'centre',
    'base', 'nursery', 'mutual_care', 'palace', 'reading', 'health_room', 'workshop',
    'shared_kitchen', 'team', 'mum_group', 'mediation')),
  level TEXT CHECK (level IN ('community', 'street', 'district', 'city', 'province', 'national')),
  demo INTEGER CHECK (demo IN (0, 1)),
  base_type TEXT CHECK (base_type IN ('startup_job', 'flexible_incubator', 'training', 'innovation',
    'makerspace')),
  parent_id INTEGER REFERENCES unit (id),
  host_enterprise_id INTEGER REFERENCES enterprise (id),
  opened_on TEXT CHECK (opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  recognised_on TEXT CHECK (recognised_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  households_covered INTEGER CHECK (households_covered >= 0),
  villages_covered INTEGER CHECK (villages_covered >= 0),
  latitude REAL,
  longitude REAL,
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((base_type IS NULL) OR kind IN ('base') IS TRUE),
  CHECK (host_enterprise_id IS NOT NULL OR NOT kind IN ('federation_enterprise')),
  CHECK ((latitude IS NOT NULL AND longitude IS NOT NULL) OR (latitude IS NULL AND longitude IS
    NULL)),
  CHECK (opened_on <= closed_on)
) STRICT;
CREATE UNIQUE INDEX unit_code_key
  ON unit (code, office_id);
CREATE INDEX unit_name_kind_region
  ON unit (name, kind, region);
CREATE INDEX unit_parent
  ON unit (parent_id)
  WHERE parent_id IS NOT NULL;
CREATE INDEX unit_host_enterprise
  ON unit (host_enterprise_id)
  WHERE host_enterprise_id IS NOT NULL;
CREATE INDEX unit_opened_on
  ON unit (opened_on);

-- household 家庭
CREATE TABLE household (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  head_name TEXT,
  phone TEXT,
  address TEXT,
  unit_id INTEGER REFERENCES unit (id),
  hardship TEXT CHECK (hardship IN ('none', 'dibao', 'low_income', 'aged', 'severe_disability',
    'veteran', 'child', 'lonely_elder', 'other')),
  members INTEGER CHECK (members >= 1),
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX household_code_key
  ON household (code, office_id);
CREATE INDEX household_unit
  ON household (unit_id)
  WHERE unit_id IS NOT NULL;

-- worker 人员
CREATE TABLE worker (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  id_type TEXT CHECK (id_type IN ('resident', 'hmt_permit', 'foreigner_permit', 'passport',
    'other')),
  id_number TEXT,
  sex TEXT CHECK (sex IN ('female', 'male')),
  born_on TEXT CHECK (born_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  phone TEXT,
  education TEXT,
  occupation TEXT,
  skill_level INTEGER CHECK (skill_level BETWEEN 0 AND 7),
  category TEXT CHECK (category IN ('rural_left_behind', 'laid_off', 'graduate', 'fulltime_mum',
    'student', 'other')),
  address TEXT,
  household_id INTEGER REFERENCES household (id),
  unit_id INTEGER REFERENCES unit (id),
  registered_on TEXT CHECK (registered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  merged_into_id INTEGER REFERENCES worker (id),
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX worker_code_key
  ON worker (code, office_id);
CREATE UNIQUE INDEX worker_id_number_id_type_key
  ON worker (id_number, id_type, office_id)
  WHERE id_number IS NOT NULL;
CREATE INDEX worker_name
  ON worker (name, phone);
CREATE INDEX worker_phone
  ON worker (phone)
  WHERE phone IS NOT NULL;
-- Covers the count of people on file by region.
CREATE INDEX worker_region
  ON worker (region, registered_on, merged_into_id);
CREATE INDEX worker_household
  ON worker (household_id)
  WHERE household_id IS NOT NULL;
CREATE INDEX worker_unit
  ON worker (unit_id)
  WHERE unit_id IS NOT NULL;
CREATE INDEX worker_merged_into
  ON worker (merged_into_id)
  WHERE merged_into_id IS NOT NULL;

-- programme 项目与品牌
CREATE TABLE programme (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('plan', 'livelihood', 'project', 'charity', 'brand',
    'platform', 'measure', 'policy')),
  parent_id INTEGER REFERENCES programme (id),
  enterprise_id INTEGER REFERENCES enterprise (id),
  team_id INTEGER REFERENCES unit (id),
  field TEXT,
  charge_mode TEXT CHECK (charge_mode IN ('free', 'low', 'purchased')),
  activity_id INTEGER REFERENCES activity (id),
  claimed_by_id INTEGER REFERENCES unit (id),
  started_on TEXT CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  status TEXT NOT NULL CHECK (status IN ('proposed', 'active', 'done', 'cancelled')),
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (enterprise_id IS NOT NULL AND team_id IS NOT NULL OR NOT kind IN ('charity')),
  CHECK ((charge_mode IS NULL) OR kind IN ('charity') IS TRUE),
  CHECK (started_on <= ended_on)
) STRICT;
CREATE UNIQUE INDEX programme_code_key
  ON programme (code, office_id);
CREATE INDEX programme_name
  ON programme (name);
CREATE INDEX programme_parent
  ON programme (parent_id)
  WHERE parent_id IS NOT NULL;
CREATE INDEX programme_enterprise
  ON programme (enterprise_id)
  WHERE enterprise_id IS NOT NULL;
CREATE INDEX programme_team
  ON programme (team_id)
  WHERE team_id IS NOT NULL;
CREATE INDEX programme_activity
  ON programme (activity_id)
  WHERE activity_id IS NOT NULL;
CREATE INDEX programme_claimed_by
  ON programme (claimed_by_id)
  WHERE claimed_by_id IS NOT NULL;
CREATE INDEX programme_started_on
  ON programme (started_on);

-- activity 活动
CREATE TABLE activity (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('competition', 'publicity', 'lecture', 'clinic', 'reading',
    'festival', 'visit', 'congress', 'meeting', 'roadshow')),
  series TEXT,
  edition INTEGER CHECK (edition >= 1),
  level TEXT CHECK (level IN ('community', 'street', 'district', 'city', 'province', 'national')),
  unit_id INTEGER REFERENCES unit (id),
  hosts TEXT,
  programme_id INTEGER REFERENCES programme (id),
  held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  materials INTEGER CHECK (materials >= 0),
  consults INTEGER CHECK (consults >= 0),
  households_reached INTEGER CHECK (households_reached >= 0),
  status TEXT NOT NULL CHECK (status IN ('planned', 'done', 'cancelled')),
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX activity_code_key
  ON activity (code, office_id);
CREATE INDEX activity_title
  ON activity (title);
CREATE UNIQUE INDEX activity_series_edition_key
  ON activity (series, edition, office_id)
  WHERE series IS NOT NULL AND edition IS NOT NULL;
CREATE INDEX activity_unit
  ON activity (unit_id)
  WHERE unit_id IS NOT NULL;
CREATE INDEX activity_programme
  ON activity (programme_id)
  WHERE programme_id IS NOT NULL;
CREATE INDEX activity_held_on
  ON activity (held_on);

-- registration 登记
CREATE TABLE registration (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  register TEXT NOT NULL CHECK (register IN ('flexible_job', 'fulltime_mum', 'practitioner')),
  worker_id INTEGER NOT NULL REFERENCES worker (id),
  unit_id INTEGER REFERENCES unit (id),
  registered_on TEXT NOT NULL CHECK (registered_on GLOB
    '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  trade_wanted TEXT,
  hours_wanted TEXT,
  skills TEXT,
  matched_enterprise_id INTEGER REFERENCES enterprise (id),
  matched_on TEXT CHECK (matched_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  outcome TEXT NOT NULL CHECK (outcome IN ('open', 'matched', 'placed', 'withdrawn', 'void')),
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((matched_enterprise_id IS NOT NULL AND matched_on IS NOT NULL) OR (matched_enterprise_id IS
    NULL AND matched_on IS NULL)),
  CHECK (registered_on <= closed_on)
) STRICT;
CREATE UNIQUE INDEX registration_code_key
  ON registration (code, office_id);
CREATE UNIQUE INDEX registration_register_worker_registered_on_key
  ON registration (register, worker_id, registered_on, office_id);
CREATE INDEX registration_worker
  ON registration (worker_id);
CREATE INDEX registration_unit
  ON registration (unit_id)
  WHERE unit_id IS NOT NULL;
CREATE INDEX registration_matched_enterprise
  ON registration (matched_enterprise_id)
  WHERE matched_enterprise_id IS NOT NULL;
CREATE INDEX registration_registered_on
  ON registration (registered_on);

-- training 培训
CREATE TABLE training (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('skills', 'startup', 'family_edu', 'fitness', 'youth',
    'other')),
  trade TEXT,
  funding TEXT CHECK (funding IN ('subsidised', 'inclusive', 'charity', 'paid')),
  count_word TEXT NOT NULL CHECK (count_word IN ('期', '场', '节', '班')),
  series TEXT,
  term TEXT,
  unit_id INTEGER REFERENCES unit (id),
  host_enterprise_id INTEGER REFERENCES enterprise (id),
  programme_id INTEGER REFERENCES programme (id),
  started_on TEXT NOT NULL CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ended_on TEXT NOT NULL CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  minutes INTEGER CHECK (minutes >= 1),
  hours REAL,
  capacity INTEGER CHECK (capacity >= 1),
  fee_fen INTEGER CHECK (fee_fen >= 0),
  market_fee_fen INTEGER CHECK (market_fee_fen >= 0),
  trainer TEXT,
  venue TEXT,
  status TEXT NOT NULL CHECK (status IN ('planned', 'open', 'done', 'cancelled')),
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (started_on <= ended_on)
) STRICT;
CREATE UNIQUE INDEX training_code_key
  ON training (code, office_id);
CREATE INDEX training_title
  ON training (title);
CREATE INDEX training_unit
  ON training (unit_id)
  WHERE unit_id IS NOT NULL;
CREATE INDEX training_host_enterprise
  ON training (host_enterprise_id)
  WHERE host_enterprise_id IS NOT NULL;
CREATE INDEX training_programme
  ON training (programme_id)
  WHERE programme_id IS NOT NULL;
-- Finds the trainings that touch a window of days.
CREATE INDEX training_ended_on
  ON training (ended_on, started_on);

-- job_fair 招聘会
CREATE TABLE job_fair (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  series TEXT,
  edition INTEGER CHECK (edition >= 1),
  level TEXT CHECK (level IN ('community', 'street', 'district', 'city', 'province', 'national')),
  unit_id INTEGER REFERENCES unit (id),
  venue TEXT,
  hosts TEXT,
  programme_id INTEGER REFERENCES programme (id),
  held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  visitors INTEGER CHECK (visitors >= 0),
  intents INTEGER CHECK (intents >= 0),
  materials INTEGER CHECK (materials >= 0),
  consults INTEGER CHECK (consults >= 0),
  status TEXT NOT NULL CHECK (status IN ('planned', 'done', 'cancelled')),
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (held_on <= ended_on)
) STRICT;
CREATE UNIQUE INDEX job_fair_code_key
  ON job_fair (code, office_id);
CREATE INDEX job_fair_title
  ON job_fair (title);
CREATE UNIQUE INDEX job_fair_series_edition_key
  ON job_fair (series, edition, office_id)
  WHERE series IS NOT NULL AND edition IS NOT NULL;
CREATE INDEX job_fair_unit
  ON job_fair (unit_id)
  WHERE unit_id IS NOT NULL;
CREATE INDEX job_fair_programme
  ON job_fair (programme_id)
  WHERE programme_id IS NOT NULL;
CREATE INDEX job_fair_held_on
  ON job_fair (held_on);

-- job_post 岗位
CREATE TABLE job_post (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  enterprise_id INTEGER NOT NULL REFERENCES enterprise (id),
  job_fair_id INTEGER REFERENCES job_fair (id),
  kind TEXT NOT NULL CHECK (kind IN ('general', 'mama')),
  title TEXT NOT NULL,
  trade TEXT,
  hours TEXT,
  posts INTEGER NOT NULL CHECK (posts >= 1),
  headcount INTEGER NOT NULL CHECK (headcount >= 1),
  pay_low_fen INTEGER CHECK (pay_low_fen >= 0),
  pay_high_fen INTEGER CHECK (pay_high_fen >= 0),
  unit_id INTEGER REFERENCES unit (id),
  collected_on TEXT NOT NULL CHECK (collected_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  withdrawn_on TEXT CHECK (withdrawn_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (pay_low_fen <= pay_high_fen)
) STRICT;
CREATE UNIQUE INDEX job_post_code_key
  ON job_post (code, office_id);
CREATE UNIQUE INDEX job_post_enterprise_job_fair_title_key
  ON job_post (enterprise_id, COALESCE(job_fair_id, 0), title, office_id);
CREATE INDEX job_post_job_fair
  ON job_post (job_fair_id)
  WHERE job_fair_id IS NOT NULL;
CREATE INDEX job_post_unit
  ON job_post (unit_id)
  WHERE unit_id IS NOT NULL;
CREATE INDEX job_post_collected_on
  ON job_post (collected_on);

-- placement 就业
CREATE TABLE placement (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  worker_id INTEGER NOT NULL REFERENCES worker (id),
  enterprise_id INTEGER REFERENCES enterprise (id),
  unit_id INTEGER REFERENCES unit (id),
  route TEXT NOT NULL CHECK (route IN ('training', 'job_fair', 'mama_post', 'registration',
    'workshop', 'startup', 'other')),
  training_id INTEGER REFERENCES training (id),
  job_post_id INTEGER REFERENCES job_post (id),
  registration_id INTEGER REFERENCES registration (id),
  mode TEXT NOT NULL CHECK (mode IN ('contract', 'flexible', 'piecework', 'self_employed')),
  nearby INTEGER CHECK (nearby IN (0, 1)),
  pay_fen INTEGER CHECK (pay_fen >= 0),
  started_on TEXT NOT NULL CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ended_on TEXT CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  status TEXT NOT NULL CHECK (status IN ('active', 'ended', 'void')),
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (CASE WHEN mode IN ('self_employed') THEN (enterprise_id IS NOT NULL) + (unit_id IS NOT
    NULL) <= 1 ELSE (enterprise_id IS NOT NULL) + (unit_id IS NOT NULL) = 1 END),
  CHECK (training_id IS NOT NULL OR NOT route IN ('training')),
  CHECK (job_post_id IS NOT NULL OR NOT route IN ('job_fair', 'mama_post')),
  CHECK (registration_id IS NOT NULL OR NOT route IN ('registration')),
  CHECK (started_on <= ended_on)
) STRICT;
CREATE UNIQUE INDEX placement_code_key
  ON placement (code, office_id);
CREATE UNIQUE INDEX placement_worker_enterprise_started_on_key
  ON placement (worker_id, enterprise_id, started_on, office_id)
  WHERE enterprise_id IS NOT NULL;
CREATE UNIQUE INDEX placement_worker_unit_started_on_key
  ON placement (worker_id, unit_id, started_on, office_id)
  WHERE unit_id IS NOT NULL;
CREATE INDEX placement_worker_mode_started_on
  ON placement (worker_id, mode, started_on);
CREATE INDEX placement_enterprise
  ON placement (enterprise_id)
  WHERE enterprise_id IS NOT NULL;
CREATE INDEX placement_unit
  ON placement (unit_id)
  WHERE unit_id IS NOT NULL;
CREATE INDEX placement_training
  ON placement (training_id)
  WHERE training_id IS NOT NULL;
CREATE INDEX placement_job_post
  ON placement (job_post_id)
  WHERE job_post_id IS NOT NULL;
CREATE INDEX placement_registration
  ON placement (registration_id)
  WHERE registration_id IS NOT NULL;
CREATE INDEX placement_started_on
  ON placement (started_on);

-- attendance 签到
CREATE TABLE attendance (
  id INTEGER PRIMARY KEY,
  training_id INTEGER REFERENCES training (id),
  activity_id INTEGER REFERENCES activity (id),
  job_fair_id INTEGER REFERENCES job_fair (id),
  on_date TEXT CHECK (on_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  worker_id INTEGER REFERENCES worker (id),
  household_id INTEGER REFERENCES household (id),
  heads INTEGER NOT NULL CHECK (heads >= 1),
  role TEXT CHECK (role IN ('trainee', 'audience', 'contestant', 'volunteer', 'visitor')),
  present INTEGER NOT NULL CHECK (present IN (0, 1)),
  result TEXT CHECK (result IN ('passed', 'failed')),
  certificate_no TEXT,
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((training_id IS NOT NULL) + (activity_id IS NOT NULL) + (job_fair_id IS NOT NULL) = 1)
) STRICT;
CREATE UNIQUE INDEX attendance_training_worker_on_date_key
  ON attendance (training_id, worker_id, COALESCE(on_date, ''))
  WHERE training_id IS NOT NULL AND worker_id IS NOT NULL;
CREATE UNIQUE INDEX attendance_activity_worker_on_date_key
  ON attendance (activity_id, worker_id, COALESCE(on_date, ''))
  WHERE activity_id IS NOT NULL AND worker_id IS NOT NULL;
CREATE UNIQUE INDEX attendance_job_fair_worker_on_date_key
  ON attendance (job_fair_id, worker_id, COALESCE(on_date, ''))
  WHERE job_fair_id IS NOT NULL AND worker_id IS NOT NULL;
-- Cover the counting of person-times and persons of one event.
CREATE INDEX attendance_training
  ON attendance (training_id, worker_id, on_date, present, heads)
  WHERE training_id IS NOT NULL;
CREATE INDEX attendance_activity
  ON attendance (activity_id, worker_id, on_date, present, heads)
  WHERE activity_id IS NOT NULL;
CREATE INDEX attendance_job_fair
  ON attendance (job_fair_id, worker_id, on_date, present, heads)
  WHERE job_fair_id IS NOT NULL;
CREATE INDEX attendance_worker
  ON attendance (worker_id)
  WHERE worker_id IS NOT NULL;
CREATE INDEX attendance_household
  ON attendance (household_id)
  WHERE household_id IS NOT NULL;

-- asset 设施设备
CREATE TABLE asset (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  item TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity >= 1),
  unit_word TEXT NOT NULL,
  acquired_on TEXT CHECK (acquired_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  retired_on TEXT CHECK (retired_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (acquired_on <= retired_on)
) STRICT;
CREATE UNIQUE INDEX asset_unit_item_acquired_on_key
  ON asset (unit_id, item, COALESCE(acquired_on, ''));

-- reported_figure 上报数
CREATE TABLE reported_figure (
  id INTEGER PRIMARY KEY,
  metric TEXT NOT NULL,
  slice TEXT,
  value INTEGER NOT NULL CHECK (value >= 0),
  bound TEXT NOT NULL CHECK (bound IN ('exact', 'at_least', 'at_most', 'about')),
  unit TEXT NOT NULL,
  from_on TEXT CHECK (from_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  to_on TEXT NOT NULL CHECK (to_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  source TEXT,
  region TEXT,
  note TEXT,
  office_id INTEGER NOT NULL REFERENCES office (id),
  batch_id INTEGER REFERENCES import_batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK (from_on <= to_on)
) STRICT;
CREATE UNIQUE INDEX reported_figure_metric_slice_from_on_to_on_key
  ON reported_figure (metric, COALESCE(slice, ''), COALESCE(from_on, ''), to_on);
CREATE INDEX reported_figure_to_on
  ON reported_figure (to_on);
