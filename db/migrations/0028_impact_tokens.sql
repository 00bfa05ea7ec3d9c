CREATE TABLE "carbon_counted" (
	"region_id" integer NOT NULL,
	"entry_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"carbon_set" text NOT NULL,
	"co2e_grams" integer NOT NULL,
	CONSTRAINT "carbon_counted_region_id_entry_id_pk" PRIMARY KEY("region_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "token_tally" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"co2e_grams" bigint DEFAULT 0 NOT NULL,
	"minted" bigint DEFAULT 0 NOT NULL,
	"transfers" integer DEFAULT 0 NOT NULL,
	"is_behind" boolean DEFAULT false NOT NULL,
	CONSTRAINT "token_tally_whole" CHECK (co2e_grams >= 0 and minted >= 0)
);
--> statement-breakpoint
CREATE INDEX "carbon_counted_organisation" ON "carbon_counted" USING btree ("organisation_id","year");--> statement-breakpoint
CREATE INDEX "token_tally_behind" ON "token_tally" USING btree ("organisation_id") WHERE is_behind;--> statement-breakpoint
CREATE TRIGGER carbon_counted_fixed BEFORE UPDATE OR DELETE ON carbon_counted FOR EACH ROW EXECUTE FUNCTION refuse_entry_change();--> statement-breakpoint
CREATE TRIGGER carbon_counted_whole BEFORE TRUNCATE ON carbon_counted FOR EACH STATEMENT EXECUTE FUNCTION refuse_entry_change();--> statement-breakpoint
-- An account begins with nothing, and what it may do and counts stands by what it is: nobody opens one that overdraws at will.
CREATE OR REPLACE FUNCTION check_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.balance <> 0 OR NEW.reserved <> 0 THEN
    RAISE EXCEPTION 'an account begins with nothing' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.may_overdraw <> (NEW.kind IN ('buyer_at_gateway', 'points_source', 'token_source')) THEN
    RAISE EXCEPTION 'an account of % may not choose whether it is overdrawn', NEW.kind USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.unit <> (CASE WHEN NEW.kind IN ('points_source', 'points_earned') THEN 'points'
      WHEN NEW.kind IN ('token_source', 'token_held') THEN 'token' ELSE 'rupiah' END) THEN
    RAISE EXCEPTION 'an account of % does not count %', NEW.kind, NEW.unit USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
INSERT INTO account (id, kind, owner_id, unit, may_overdraw, opened_at)
  VALUES ('00000000-0000-4000-8000-000000000002', 'token_source', '00000000-0000-0000-0000-000000000000', 'token', true, now());--> statement-breakpoint
-- What kitchens had handed over before is counted by the sweep, kitchen by kitchen.
INSERT INTO token_tally (organisation_id, is_behind) SELECT id, true FROM organisation WHERE kind = 'provider';
