CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"unit" text NOT NULL,
	"may_overdraw" boolean NOT NULL,
	"balance" bigint DEFAULT 0 NOT NULL,
	"reserved" bigint DEFAULT 0 NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "account_of" UNIQUE("kind","owner_id","unit"),
	CONSTRAINT "account_not_overdrawn" CHECK (may_overdraw or (reserved >= 0 and balance >= reserved))
);
--> statement-breakpoint
CREATE TABLE "account_entry" (
	"transfer_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "account_entry_transfer_id_account_id_pk" PRIMARY KEY("transfer_id","account_id"),
	CONSTRAINT "account_entry_amount" CHECK (amount <> 0)
);
--> statement-breakpoint
CREATE TABLE "transfer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" integer NOT NULL,
	"key" text NOT NULL,
	"unit" text NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"state" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "transfer_key_unique" UNIQUE("key"),
	CONSTRAINT "transfer_between_two" CHECK (from_id <> to_id),
	CONSTRAINT "transfer_amount" CHECK (amount > 0 and amount <= 1000000000000000),
	CONSTRAINT "transfer_settled" CHECK (state in ('pending', 'posted', 'voided') and (state = 'pending') = (settled_at is null))
);
--> statement-breakpoint
CREATE TABLE "escrow" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" integer NOT NULL,
	"claim_id" uuid NOT NULL,
	"surplus_id" uuid NOT NULL,
	"buyer_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"title" text NOT NULL,
	"units" integer NOT NULL,
	"unit_name" text NOT NULL,
	"zone" text NOT NULL,
	"amount" bigint NOT NULL,
	"refunded" bigint DEFAULT 0 NOT NULL,
	"state" text NOT NULL,
	"gateway" text NOT NULL,
	"pay_url" text,
	"pay_by" timestamp (3) with time zone NOT NULL,
	"safe_until" timestamp (3) with time zone NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"looked_at" timestamp (3) with time zone NOT NULL,
	"locked_at" timestamp (3) with time zone,
	"confirmed_at" timestamp (3) with time zone,
	"accepted_units" integer,
	"release_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"reason" text,
	CONSTRAINT "escrow_claimId_unique" UNIQUE("claim_id"),
	CONSTRAINT "escrow_amount" CHECK (amount > 0 and refunded >= 0 and refunded <= amount and units > 0),
	CONSTRAINT "escrow_ended" CHECK ((state in ('CLOSED', 'REFUNDED', 'CANCELLED')) = (ended_at is not null))
);
--> statement-breakpoint
CREATE TABLE "payment_notice" (
	"mark" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payment_step" (
	"key" text PRIMARY KEY NOT NULL,
	"escrow_id" uuid NOT NULL,
	"region_id" integer NOT NULL,
	"kind" text NOT NULL,
	"amount" bigint NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sandbox_notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"body" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sandbox_payment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"amount" bigint NOT NULL,
	"title" text NOT NULL,
	"return_url" text NOT NULL,
	"state" text NOT NULL,
	"captured" bigint DEFAULT 0 NOT NULL,
	"refunded" bigint DEFAULT 0 NOT NULL,
	"held_at" timestamp (3) with time zone,
	"pay_by" timestamp (3) with time zone NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sandbox_payment_sums" CHECK (captured >= 0 and refunded >= 0 and captured + refunded <= amount)
);
--> statement-breakpoint
CREATE TABLE "sandbox_step" (
	"key" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reconciliation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"asked_by" uuid,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"entries" integer DEFAULT 0 NOT NULL,
	"escrows" integer DEFAULT 0 NOT NULL,
	"differences" integer DEFAULT 0 NOT NULL,
	"rupiah" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reconciliation_difference" (
	"reconciliation_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"kind" text NOT NULL,
	"expected" bigint NOT NULL,
	"found" bigint NOT NULL,
	"transfers" text[] NOT NULL,
	CONSTRAINT "reconciliation_difference_reconciliation_id_subject_kind_pk" PRIMARY KEY("reconciliation_id","subject","kind")
);
--> statement-breakpoint
ALTER TABLE "account_entry" ADD CONSTRAINT "account_entry_transfer_id_transfer_id_fk" FOREIGN KEY ("transfer_id") REFERENCES "public"."transfer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_entry" ADD CONSTRAINT "account_entry_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_from_id_account_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer" ADD CONSTRAINT "transfer_to_id_account_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_step" ADD CONSTRAINT "payment_step_escrow_id_escrow_id_fk" FOREIGN KEY ("escrow_id") REFERENCES "public"."escrow"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reconciliation_difference" ADD CONSTRAINT "reconciliation_difference_reconciliation_id_reconciliation_id_fk" FOREIGN KEY ("reconciliation_id") REFERENCES "public"."reconciliation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_entry_account" ON "account_entry" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "transfer_from" ON "transfer" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "transfer_to" ON "transfer" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "transfer_pending" ON "transfer" USING btree ("made_at") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "escrow_buyer" ON "escrow" USING btree ("buyer_id","id");--> statement-breakpoint
CREATE INDEX "escrow_provider" ON "escrow" USING btree ("provider_id","id");--> statement-breakpoint
CREATE INDEX "escrow_surplus" ON "escrow" USING btree ("surplus_id");--> statement-breakpoint
CREATE INDEX "escrow_unpaid" ON "escrow" USING btree ("pay_by") WHERE state = 'PENDING';--> statement-breakpoint
CREATE INDEX "escrow_due" ON "escrow" USING btree ("release_at") WHERE state = 'CONFIRMED_PENDING_RELEASE';--> statement-breakpoint
CREATE INDEX "payment_notice_age" ON "payment_notice" USING btree ("at");--> statement-breakpoint
CREATE INDEX "payment_step_escrow" ON "payment_step" USING btree ("escrow_id");--> statement-breakpoint
CREATE INDEX "payment_step_waiting" ON "payment_step" USING btree ("asked_at") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "sandbox_notice_due" ON "sandbox_notice" USING btree ("due_at") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "reconciliation_asked" ON "reconciliation" USING btree ("asked_at");--> statement-breakpoint
-- Only the triggers of the books write balances and entries: whatever else does so is refused, whoever asks.
CREATE FUNCTION refuse_book_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP IN ('INSERT', 'UPDATE') AND pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% of % is refused: books are only added to', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER account_kept BEFORE UPDATE OR DELETE ON account FOR EACH ROW EXECUTE FUNCTION refuse_book_change();--> statement-breakpoint
CREATE TRIGGER account_entry_kept BEFORE INSERT ON account_entry FOR EACH ROW EXECUTE FUNCTION refuse_book_change();--> statement-breakpoint
CREATE TRIGGER transfer_kept BEFORE DELETE ON transfer FOR EACH ROW EXECUTE FUNCTION refuse_book_change();--> statement-breakpoint
CREATE TRIGGER account_whole BEFORE TRUNCATE ON account FOR EACH STATEMENT EXECUTE FUNCTION refuse_book_change();--> statement-breakpoint
CREATE TRIGGER transfer_whole BEFORE TRUNCATE ON transfer FOR EACH STATEMENT EXECUTE FUNCTION refuse_book_change();--> statement-breakpoint
CREATE TRIGGER account_entry_whole BEFORE TRUNCATE ON account_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_book_change();--> statement-breakpoint
-- An entry once written stays as it is, even for a trigger.
CREATE FUNCTION refuse_entry_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: entries stay as they are', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER account_entry_fixed BEFORE UPDATE OR DELETE ON account_entry FOR EACH ROW EXECUTE FUNCTION refuse_entry_change();--> statement-breakpoint
-- An account begins with nothing, and what it may do stands by what it is: nobody opens one that overdraws at will.
CREATE FUNCTION check_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.balance <> 0 OR NEW.reserved <> 0 THEN
    RAISE EXCEPTION 'an account begins with nothing' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.may_overdraw <> (NEW.kind IN ('buyer_at_gateway', 'points_source')) THEN
    RAISE EXCEPTION 'an account of % may not choose whether it is overdrawn', NEW.kind USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.unit <> (CASE WHEN NEW.kind IN ('points_source', 'points_earned') THEN 'points' ELSE 'rupiah' END) THEN
    RAISE EXCEPTION 'an account of % does not count %', NEW.kind, NEW.unit USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER account_begins BEFORE INSERT ON account FOR EACH ROW EXECUTE FUNCTION check_account();--> statement-breakpoint
-- A transfer begins pending or posted, between accounts of its unit, and moves once; nothing but its state ever changes.
CREATE FUNCTION check_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state = 'voided' THEN
      RAISE EXCEPTION 'a transfer does not begin voided' USING ERRCODE = 'check_violation';
    END IF;
    IF 2 <> (SELECT count(*) FROM account WHERE id IN (NEW.from_id, NEW.to_id) AND unit = NEW.unit) THEN
      RAISE EXCEPTION 'a transfer of % goes between accounts of %', NEW.unit, NEW.unit USING ERRCODE = 'check_violation';
    END IF;
  ELSIF OLD.state <> 'pending' OR NEW.state = 'pending' THEN
    RAISE EXCEPTION 'a transfer moves once' USING ERRCODE = 'restrict_violation';
  ELSIF (NEW.id, NEW.region_id, NEW.key, NEW.unit, NEW.from_id, NEW.to_id, NEW.amount, NEW.made_at)
      IS DISTINCT FROM (OLD.id, OLD.region_id, OLD.key, OLD.unit, OLD.from_id, OLD.to_id, OLD.amount, OLD.made_at) THEN
    RAISE EXCEPTION 'only the state of a transfer changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER transfer_checked BEFORE INSERT OR UPDATE ON transfer FOR EACH ROW EXECUTE FUNCTION check_transfer();--> statement-breakpoint
-- Pending holds the amount back, posted writes both sides, voided lets it go. Accounts are locked in the order of their ids.
CREATE FUNCTION keep_books() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  promised bigint := CASE WHEN TG_OP = 'UPDATE' THEN OLD.amount ELSE 0 END;
BEGIN
  PERFORM FROM account WHERE id IN (NEW.from_id, NEW.to_id) AND NOT may_overdraw ORDER BY id FOR NO KEY UPDATE;
  IF NEW.state = 'pending' THEN
    UPDATE account SET reserved = reserved + NEW.amount WHERE id = NEW.from_id AND NOT may_overdraw;
  ELSIF NEW.state = 'voided' THEN
    UPDATE account SET reserved = reserved - promised WHERE id = NEW.from_id AND NOT may_overdraw;
  ELSE
    UPDATE account SET balance = balance - NEW.amount, reserved = reserved - promised WHERE id = NEW.from_id AND NOT may_overdraw;
    UPDATE account SET balance = balance + NEW.amount WHERE id = NEW.to_id AND NOT may_overdraw;
    INSERT INTO account_entry (transfer_id, account_id, amount, at)
      VALUES (NEW.id, NEW.from_id, -NEW.amount, NEW.settled_at), (NEW.id, NEW.to_id, NEW.amount, NEW.settled_at);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER transfer_booked AFTER INSERT OR UPDATE ON transfer FOR EACH ROW EXECUTE FUNCTION keep_books();--> statement-breakpoint
-- Whatever wrote them, the sides of a transfer are two and add up to nothing when the transaction ends.
CREATE FUNCTION check_sides() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) <> 2 OR sum(amount) <> 0 FROM account_entry WHERE transfer_id = NEW.transfer_id) THEN
    RAISE EXCEPTION 'the sides of transfer % do not add up', NEW.transfer_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER account_entry_sums AFTER INSERT ON account_entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_sides();--> statement-breakpoint
-- Points stand on the same books; what organisations had earned comes along, under the claim it was earned by.
INSERT INTO account (id, kind, owner_id, unit, may_overdraw, opened_at)
  SELECT '00000000-0000-4000-8000-000000000001', 'points_source', '00000000-0000-0000-0000-000000000000', 'points', true, now();--> statement-breakpoint
INSERT INTO account (id, kind, owner_id, unit, may_overdraw, opened_at)
  SELECT gen_random_uuid(), 'points_earned', organisation_id, 'points', false, min(at) FROM points_entry GROUP BY organisation_id;--> statement-breakpoint
INSERT INTO transfer (id, region_id, key, unit, from_id, to_id, amount, state, made_at, settled_at)
  SELECT claim_id, (('x' || substr(claim_id::text, 16, 3))::bit(12)::int << 2) | (('x' || substr(claim_id::text, 20, 1))::bit(4)::int & 3),
    'points:' || claim_id, 'points', '00000000-0000-4000-8000-000000000001', earned.id, points, 'posted', at, at
  FROM points_entry JOIN account earned ON earned.kind = 'points_earned' AND earned.owner_id = organisation_id WHERE points > 0 ORDER BY at;--> statement-breakpoint
DROP TABLE points_entry;
