-- Spreads the product over a Citus cluster (≥ 12, PostgreSQL 15 or newer), once, after the first migration: psql "$MIGRATOR_DATABASE_URL" -f deploy/citus.sql
-- The extension comes first, on every node: create extension citus; create extension postgis.
-- What grows with every lot goes by its region, the five tables side by side: an id knows its region, so a look-up asks one node.
-- Few questions cross regions; server/shard-key.engine.test.ts names them.
select create_distributed_table('surplus', 'region_id');
select create_distributed_table('claim', 'region_id', colocate_with => 'surplus');
select create_distributed_table('balance_entry', 'region_id', colocate_with => 'surplus');
select create_distributed_table('offer', 'region_id', colocate_with => 'surplus');
select create_distributed_table('outbox', 'region_id', colocate_with => 'surplus');
-- Who people and kitchens are stands on every node whole, since it is read beside each of the above.
select create_reference_table('organisation');
select create_reference_table('ngo_profile');
select create_reference_table('person');
select create_reference_table('person_role');
select create_reference_table('session');
-- Written with a claim, in the same statement.
select create_reference_table('idempotency');
select create_reference_table('pickup_code');
