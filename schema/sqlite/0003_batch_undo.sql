-- 0003: a batch can be undone, and an undo again. What a batch did is found by two spans: the ids of
-- the records that it inserted, and its lines in change. They are empty for batches that were
-- imported before; those cannot be undone.
ALTER TABLE import_batch ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import_batch ADD COLUMN origin_id INTEGER REFERENCES import_batch (id);
ALTER TABLE import_batch ADD COLUMN record_from INTEGER;
ALTER TABLE import_batch ADD COLUMN record_to INTEGER;
ALTER TABLE import_batch ADD COLUMN change_from INTEGER;
ALTER TABLE import_batch ADD COLUMN change_to INTEGER;
