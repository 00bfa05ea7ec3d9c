CREATE EXTENSION IF NOT EXISTS postgis;
--> statement-breakpoint
-- The region frozen in a UUIDv8 id; the twin of regionOf in server/kernel/id.ts.
CREATE FUNCTION region_of(id uuid) RETURNS integer LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT ((get_byte(uuid_send(id), 6) & 15) << 10) | (get_byte(uuid_send(id), 7) << 2) | ((get_byte(uuid_send(id), 8) >> 4) & 3)
$$;
--> statement-breakpoint
-- The smallest id of a moment; the twin of firstIdAt in server/kernel/id.ts.
CREATE FUNCTION first_id_at(at timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '00000000000000000000')::uuid
$$;
--> statement-breakpoint
-- Makes the monthly partitions of every table partitioned by id, from the month before `at` to `months` ahead.
CREATE FUNCTION ensure_partitions(at timestamptz, months integer) RETURNS integer LANGUAGE plpgsql AS $$
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
        made := made + 1;
      END IF;
    END LOOP;
  END LOOP;
  RETURN made;
END
$$;
