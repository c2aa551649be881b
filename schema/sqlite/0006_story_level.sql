-- 0006: a case is selected by a district, a city or a province, and reports tell them apart.
ALTER TABLE story ADD COLUMN level TEXT CHECK (level IN ('community', 'street', 'district', 'city',
  'province', 'national'));
