DROP INDEX "offer_surplus";--> statement-breakpoint
DROP INDEX "offer_due";--> statement-breakpoint
DROP INDEX "outbox_unpublished";--> statement-breakpoint
DROP INDEX "balance_entry_accepted";--> statement-breakpoint
DROP INDEX "claim_due";--> statement-breakpoint
DROP INDEX "surplus_open_place";--> statement-breakpoint
DROP INDEX "surplus_scheduled";--> statement-breakpoint
DROP INDEX "surplus_due";--> statement-breakpoint
-- What only rows still alive are found by. Each month gets these for itself, so that it can lose them when nothing in it lives any more.
CREATE FUNCTION hot_indexes() RETURNS TABLE (parent text, name text, definition text) LANGUAGE sql IMMUTABLE AS $$
  VALUES
    ('surplus', 'open_place', 'USING gist (place) WHERE state = ''open'''),
    ('surplus', 'scheduled', 'USING btree (posted_at) WHERE state = ''scheduled'''),
    ('surplus', 'due', 'USING btree (pickup_until) WHERE state IN (''open'', ''claimed'')'),
    ('claim', 'due', 'USING btree (safe_until) WHERE state = ''held'''),
    ('offer', 'due', 'USING btree (deadline) WHERE state = ''open'''),
    ('offer', 'surplus', 'USING btree (surplus_id)'),
    ('outbox', 'unpublished', 'USING btree (id) WHERE published_at IS NULL')
$$;
--> statement-breakpoint
-- What holds of every row of a month that is settled; the planner leaves such a month out of a search for the living.
CREATE FUNCTION settled_rows() RETURNS TABLE (parent text, condition text) LANGUAGE sql IMMUTABLE AS $$
  VALUES
    ('surplus', 'state IN (''completed'', ''expired'', ''withdrawn'')'),
    ('claim', 'state IN (''completed'', ''cancelled'', ''expired'')'),
    ('offer', 'state IN (''accepted'', ''declined'', ''lapsed'', ''moot'')'),
    ('outbox', 'published_at IS NOT NULL')
$$;
--> statement-breakpoint
-- The months of the tables partitioned by id, as they stand.
CREATE FUNCTION partition_months() RETURNS TABLE (parent text, child text, month text, ends_at timestamptz, is_settled boolean) LANGUAGE sql STABLE AS $$
  SELECT parent.relname::text AS parent, child.relname::text AS child, right(child.relname, 7) AS month,
    (to_date(right(child.relname, 7), 'YYYY_MM') + interval '1 month') AT TIME ZONE 'UTC' AS ends_at, settled.convalidated AS is_settled
  FROM pg_inherits
  JOIN pg_partitioned_table ON partrelid = inhparent
  JOIN pg_class parent ON parent.oid = inhparent AND parent.relnamespace = 'public'::regnamespace
  JOIN pg_class child ON child.oid = inhrelid
  LEFT JOIN pg_constraint settled ON settled.conrelid = child.oid AND settled.conname = child.relname || '_settled'
$$;
--> statement-breakpoint
CREATE FUNCTION make_hot_indexes(parent text, child text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  hot record;
BEGIN
  FOR hot IN SELECT * FROM hot_indexes() h WHERE h.parent = make_hot_indexes.parent LOOP
    EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %I %s', child || '_' || hot.name, child, hot.definition);
  END LOOP;
END
$$;
--> statement-breakpoint
-- Makes the monthly partitions of every table partitioned by id, from the month before `at` to `months` ahead, each with its hot indexes.
CREATE OR REPLACE FUNCTION ensure_partitions(at timestamptz, months integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  parent record;
  first_of_month timestamp;
  child text;
  made integer := 0;
BEGIN
  FOR parent IN
    SELECT relname FROM pg_partitioned_table JOIN pg_class ON pg_class.oid = partrelid
    WHERE relnamespace = current_schema()::regnamespace ORDER BY relname
  LOOP
    FOR step IN -1..months LOOP
      first_of_month := date_trunc('month', at AT TIME ZONE 'UTC') + make_interval(months => step);
      child := parent.relname || '_' || to_char(first_of_month, 'YYYY_MM');
      IF to_regclass(quote_ident(child)) IS NULL THEN
        EXECUTE format(
          'CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
          child, parent.relname,
          first_id_at(first_of_month AT TIME ZONE 'UTC'),
          first_id_at((first_of_month + interval '1 month') AT TIME ZONE 'UTC')
        );
        PERFORM make_hot_indexes(parent.relname::text, child);
        made := made + 1;
      END IF;
    END LOOP;
  END LOOP;
  RETURN made;
END
$$;
--> statement-breakpoint
SELECT make_hot_indexes(parent, child) FROM partition_months();
--> statement-breakpoint
-- Takes one step towards warm with one month that ended before `ended_before` and holds nothing alive; 0 when there is none left to take.
-- The clock of the database has a say, too: a caller whose clock ran ahead must not close the month that is being written to.
-- No step holds a lock for longer than a change of the catalogue: the check is added unproven, then proven beside readers and writers.
CREATE FUNCTION cool_partitions(ended_before timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  old record;
  hot record;
  is_alive boolean;
BEGIN
  PERFORM set_config('lock_timeout', '2s', true);
  FOR old IN
    SELECT m.*, s.condition FROM partition_months() m JOIN settled_rows() s USING (parent)
    WHERE m.ends_at <= least(ended_before, now() - interval '7 days') ORDER BY m.ends_at, m.parent
  LOOP
    IF old.is_settled IS NULL THEN
      EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE NOT (%s))', old.child, old.condition) INTO is_alive;
      CONTINUE WHEN is_alive;
      EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (%s) NOT VALID', old.child, old.child || '_settled', old.condition);
      RETURN 1;
    ELSIF NOT old.is_settled THEN
      EXECUTE format('ALTER TABLE %I VALIDATE CONSTRAINT %I', old.child, old.child || '_settled');
      RETURN 1;
    END IF;
    FOR hot IN SELECT * FROM hot_indexes() h WHERE h.parent = old.parent LOOP
      IF to_regclass(quote_ident(old.child || '_' || hot.name)) IS NOT NULL THEN
        EXECUTE format('DROP INDEX %I', old.child || '_' || hot.name);
        RETURN 1;
      END IF;
    END LOOP;
  END LOOP;
  RETURN 0;
END
$$;
