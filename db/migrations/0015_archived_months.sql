CREATE TABLE "archived_day" (
	"month" text NOT NULL,
	"day" date NOT NULL,
	"region_id" integer NOT NULL,
	"carbon_set" text NOT NULL,
	"weighed_grams" bigint NOT NULL,
	"estimated_grams" bigint NOT NULL,
	"unknown_units" bigint NOT NULL,
	"co2e_grams" bigint NOT NULL,
	"handovers" bigint NOT NULL,
	CONSTRAINT "archived_day_month_day_region_id_carbon_set_pk" PRIMARY KEY("month","day","region_id","carbon_set")
);
--> statement-breakpoint
CREATE TABLE "archived_flow" (
	"month" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"side" text NOT NULL,
	"day" date NOT NULL,
	"bucket" text NOT NULL,
	"reason" text NOT NULL,
	"category" text NOT NULL,
	"units" bigint NOT NULL,
	"lines" bigint NOT NULL,
	"handovers" bigint NOT NULL,
	"weighed_grams" bigint NOT NULL,
	"estimated_grams" bigint NOT NULL,
	"unknown_units" bigint NOT NULL,
	"posted_grams" bigint NOT NULL,
	"unweighed_units" bigint NOT NULL,
	CONSTRAINT "archived_flow_key" PRIMARY KEY("organisation_id","side","day","month","bucket","reason","category")
);
--> statement-breakpoint
CREATE TABLE "archived_month" (
	"table_name" text NOT NULL,
	"month" text NOT NULL,
	"state" text NOT NULL,
	"columns" jsonb,
	"rows" bigint,
	"digest" text,
	"buckets" jsonb,
	"busy_until" timestamp (3) with time zone,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"restored_until" timestamp (3) with time zone,
	CONSTRAINT "archived_month_table_name_month_pk" PRIMARY KEY("table_name","month")
);
--> statement-breakpoint
CREATE TABLE "archived_part" (
	"table_name" text NOT NULL,
	"month" text NOT NULL,
	"number" integer NOT NULL,
	"key" text NOT NULL,
	"sha256" text,
	"bytes" integer,
	"rows" integer,
	"digest" text,
	"last_id" uuid,
	CONSTRAINT "archived_part_table_name_month_number_pk" PRIMARY KEY("table_name","month","number")
);

--> statement-breakpoint
-- The partition of a table that leaves for the archive: `claim_2026_05` of claim and 2026-05. Refuses any other table.
CREATE FUNCTION month_table(parent text, month text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF parent NOT IN ('surplus', 'claim', 'offer', 'balance_entry') OR month !~ '^\d{4}-\d{2}$' THEN
    RAISE EXCEPTION 'no month of an archived table: % %', parent, month;
  END IF;
  RETURN parent || '_' || replace(month, '-', '_');
END
$$;
--> statement-breakpoint
CREATE FUNCTION first_id_of(month text) RETURNS uuid LANGUAGE sql STABLE STRICT AS $$
  SELECT first_id_at(to_date(month, 'YYYY-MM')::timestamp AT TIME ZONE 'UTC')
$$;
--> statement-breakpoint
CREATE FUNCTION first_id_after(month text) RETURNS uuid LANGUAGE sql STABLE STRICT AS $$
  SELECT first_id_at((to_date(month, 'YYYY-MM') + interval '1 month') AT TIME ZONE 'UTC')
$$;
--> statement-breakpoint
CREATE FUNCTION refuse_to_write() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is sealed: its rows are on their way to the archive or back', TG_TABLE_NAME USING ERRCODE = 'read_only_sql_transaction';
END
$$;
--> statement-breakpoint
-- The functions below are the only ones that change how a month stands. Those that a worker calls run as their owner, so it needs no right to alter tables;
-- what they may do depends on archived_month, and nobody may call them who was not told so.
CREATE FUNCTION seal_month(parent text, month text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  child text := month_table(parent, month);
BEGIN
  IF EXISTS (SELECT FROM pg_trigger WHERE tgrelid = to_regclass(child) AND tgname = 'sealed') THEN
    RETURN;
  END IF;
  PERFORM set_config('lock_timeout', '2s', true);
  EXECUTE format('CREATE TRIGGER sealed BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_to_write()', child);
END
$$;
--> statement-breakpoint
-- Not CONCURRENTLY, which no function and no transaction may be: with this, sums, state and detaching are one step or none.
CREATE FUNCTION detach_month(parent text, month text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  child text := month_table(parent, month);
BEGIN
  IF NOT EXISTS (SELECT FROM archived_month a WHERE a.table_name = parent AND a.month = detach_month.month AND a.state = 'written') THEN
    RAISE EXCEPTION '% is not written yet', child;
  END IF;
  PERFORM set_config('lock_timeout', '2s', true);
  EXECUTE format('ALTER TABLE %I DETACH PARTITION %I', parent, child);
END
$$;
--> statement-breakpoint
CREATE FUNCTION drop_month(parent text, month text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  child text := month_table(parent, month);
  whole boolean;
BEGIN
  SELECT a.state = 'detached' AND a.rows = coalesce(sum(p.rows) FILTER (WHERE p.sha256 IS NOT NULL), 0) INTO whole
  FROM archived_month a LEFT JOIN archived_part p USING (table_name, month)
  WHERE a.table_name = parent AND a.month = drop_month.month GROUP BY a.state, a.rows;
  IF whole IS NOT TRUE OR (SELECT relispartition FROM pg_class WHERE oid = to_regclass(child)) THEN
    RAISE EXCEPTION '% is not wholly in the archive', child;
  END IF;
  EXECUTE format('DROP TABLE IF EXISTS %I', child);
END
$$;
--> statement-breakpoint
-- Drops the months of the outbox that are over and empty: events are forgotten after a week, an unpublished one never is.
CREATE FUNCTION drop_empty_months(ended_before timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  old record;
  is_used boolean;
BEGIN
  PERFORM set_config('lock_timeout', '2s', true);
  FOR old IN
    SELECT child FROM partition_months()
    WHERE parent = 'outbox' AND is_settled AND ends_at <= least(ended_before, now() - interval '7 days') ORDER BY ends_at
  LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM %I)', old.child) INTO is_used;
    CONTINUE WHEN is_used;
    EXECUTE format('DROP TABLE %I', old.child);
    RETURN 1;
  END LOOP;
  RETURN 0;
END
$$;
--> statement-breakpoint
CREATE FUNCTION open_month(parent text, month text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  child text := month_table(parent, month);
  settled text;
BEGIN
  IF NOT EXISTS (SELECT FROM archived_month a WHERE a.table_name = parent AND a.month = open_month.month AND a.state = 'archived')
    OR (SELECT relispartition FROM pg_class WHERE oid = to_regclass(child)) THEN
    RAISE EXCEPTION '% is not in the archive', child;
  END IF;
  EXECUTE format('DROP TABLE IF EXISTS %I', child);
  EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL)', child, parent);
  -- It comes back warm: without the check every search for the living would read it from end to end.
  SELECT condition INTO settled FROM settled_rows() s WHERE s.parent = open_month.parent;
  IF settled IS NOT NULL THEN
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (%s)', child, child || '_settled', settled);
  END IF;
END
$$;
--> statement-breakpoint
CREATE FUNCTION fill_month(parent text, month text, docs jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  child text := month_table(parent, month);
  columns text;
BEGIN
  IF NOT EXISTS (SELECT FROM archived_month a WHERE a.table_name = parent AND a.month = fill_month.month AND a.state = 'archived') THEN
    RAISE EXCEPTION '% is not in the archive', child;
  END IF;
  SELECT string_agg(quote_ident(key), ', ') INTO columns FROM jsonb_object_keys(docs -> 0) key;
  EXECUTE format('INSERT INTO %I (%s) SELECT %s FROM jsonb_populate_recordset(NULL::%I, $1)', child, columns, columns, parent) USING docs;
END
$$;
--> statement-breakpoint
CREATE FUNCTION attach_month(parent text, month text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  child text := month_table(parent, month);
BEGIN
  IF NOT EXISTS (
    SELECT FROM archived_month a WHERE a.table_name = parent AND a.month = attach_month.month AND a.state IN ('detached', 'archived')
  ) THEN
    RAISE EXCEPTION '% is not in the archive', child;
  END IF;
  PERFORM set_config('lock_timeout', '2s', true);
  EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', parent, child, first_id_of(month), first_id_after(month));
  PERFORM seal_month(parent, month);
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION seal_month(text, text), detach_month(text, text), drop_month(text, text), drop_empty_months(timestamptz),
  open_month(text, text), fill_month(text, text, jsonb), attach_month(text, text) FROM PUBLIC;
