CREATE TABLE "points_entry" (
	"claim_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"points" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wrong_code" (
	"provider_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "ngo_profile" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"heads_fed" integer NOT NULL,
	"capacity_grams_per_day" integer NOT NULL,
	"capacity_portions_per_day" integer NOT NULL,
	"categories" text[] NOT NULL,
	"halal_minimum" text NOT NULL,
	"storages" text[] NOT NULL,
	"radius_meters" integer NOT NULL,
	"is_fallback" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"region_id" integer NOT NULL,
	"zone" text NOT NULL,
	"place" geography NOT NULL,
	"address" text NOT NULL,
	"landmark" text DEFAULT '' NOT NULL,
	"opening_hours" jsonb NOT NULL,
	"contact_phone_cipher" text,
	"contact_email_cipher" text,
	"verification" text DEFAULT 'pending' NOT NULL,
	"verification_note" text,
	"verified_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"display_name" text NOT NULL,
	"email_index" text,
	"email_cipher" text,
	"phone_index" text,
	"phone_cipher" text,
	"password_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "person_emailIndex_unique" UNIQUE("email_index"),
	CONSTRAINT "person_phoneIndex_unique" UNIQUE("phone_index")
);
--> statement-breakpoint
CREATE TABLE "person_role" (
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"organisation_id" uuid,
	"granted_by" uuid,
	"granted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "person_role_person_id_role_pk" PRIMARY KEY("person_id","role")
);
--> statement-breakpoint
CREATE TABLE "role_request" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"role" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"refresh_hash" text NOT NULL,
	"previous_refresh_hash" text,
	"rotated_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_failure" (
	"identifier_index" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "asked" (
	"surplus_id" uuid NOT NULL,
	"recipient_id" uuid NOT NULL,
	"offer_id" uuid NOT NULL,
	"open_surplus_id" uuid,
	CONSTRAINT "asked_surplus_id_recipient_id_pk" PRIMARY KEY("surplus_id","recipient_id")
);
--> statement-breakpoint
CREATE TABLE "offer" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"surplus_id" uuid NOT NULL,
	"recipient_id" uuid NOT NULL,
	"units" integer NOT NULL,
	"state" text NOT NULL,
	"why" jsonb NOT NULL,
	"score" real NOT NULL,
	"distance_meters" integer NOT NULL,
	"travel_seconds" integer NOT NULL,
	"travel_source" text NOT NULL,
	"deadline" timestamp (3) with time zone NOT NULL,
	"offered_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"decline_reason" text,
	CONSTRAINT "offer_region_id_id_pk" PRIMARY KEY("region_id","id"),
	CONSTRAINT "offer_region" CHECK (region_id = region_of(id))
) PARTITION BY RANGE ("id");
--> statement-breakpoint
CREATE TABLE "rematch" (
	"surplus_id" uuid PRIMARY KEY NOT NULL,
	"attempts" integer NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"last_error" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unplaced" (
	"surplus_id" uuid PRIMARY KEY NOT NULL,
	"region_id" integer NOT NULL,
	"reason" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	"resolution" text
);
--> statement-breakpoint
CREATE TABLE "heartbeat" (
	"job" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"last_run_at" timestamp (3) with time zone NOT NULL,
	"last_success_at" timestamp (3) with time zone,
	"last_error" text,
	"next_run_at" timestamp (3) with time zone,
	"runs" bigint DEFAULT 0 NOT NULL,
	"handled" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imbalance" (
	"surplus_id" uuid PRIMARY KEY NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	"facts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bus_consumer" (
	"name" text PRIMARY KEY NOT NULL,
	"types" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bus_dead_letter" (
	"consumer" text NOT NULL,
	"message_id" uuid NOT NULL,
	"attempts" integer NOT NULL,
	"error" text NOT NULL,
	"died_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "bus_dead_letter_consumer_message_id_pk" PRIMARY KEY("consumer","message_id")
);
--> statement-breakpoint
CREATE TABLE "bus_delivery" (
	"consumer" text NOT NULL,
	"message_id" uuid NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"visible_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "bus_delivery_consumer_message_id_pk" PRIMARY KEY("consumer","message_id")
);
--> statement-breakpoint
CREATE TABLE "bus_message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"payload" jsonb NOT NULL,
	"trace_parent" text,
	"expires_at" timestamp (3) with time zone,
	"published_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"reaction" text NOT NULL,
	"event_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "inbox_reaction_event_id_pk" PRIMARY KEY("reaction","event_id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"type" text NOT NULL,
	"payload" jsonb NOT NULL,
	"trace_parent" text,
	"published_at" timestamp (3) with time zone,
	CONSTRAINT "outbox_region_id_id_pk" PRIMARY KEY("region_id","id"),
	CONSTRAINT "outbox_region" CHECK (region_id = region_of(id))
) PARTITION BY RANGE ("id");
--> statement-breakpoint
CREATE TABLE "balance_entry" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"surplus_id" uuid NOT NULL,
	"claim_id" uuid,
	"from_bucket" text NOT NULL,
	"to_bucket" text NOT NULL,
	"units" integer NOT NULL,
	"weight_grams" integer,
	"weight_method" text,
	"carbon_set" text,
	"co2e_grams" integer,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "balance_entry_region_id_id_pk" PRIMARY KEY("region_id","id"),
	CONSTRAINT "balance_entry_moves" CHECK (units > 0 and from_bucket <> to_bucket),
	CONSTRAINT "balance_entry_region" CHECK (region_id = region_of(id))
) PARTITION BY RANGE ("id");
--> statement-breakpoint
CREATE TABLE "claim" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"surplus_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"recipient_id" uuid NOT NULL,
	"claimed_by" uuid NOT NULL,
	"units" integer NOT NULL,
	"state" text NOT NULL,
	"via" text NOT NULL,
	"offer_id" uuid,
	"code_cipher" text NOT NULL,
	"pickup_until" timestamp (3) with time zone NOT NULL,
	"safe_until" timestamp (3) with time zone NOT NULL,
	"claimed_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"accepted_units" integer,
	"rejected_units" integer,
	"weight_grams" integer,
	"weight_method" text,
	"close_reason" text,
	CONSTRAINT "claim_region_id_id_pk" PRIMARY KEY("region_id","id"),
	CONSTRAINT "claim_units" CHECK (units > 0),
	CONSTRAINT "claim_region" CHECK (region_id = region_of(id))
) PARTITION BY RANGE ("id");
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"principal_id" uuid NOT NULL,
	"key" text NOT NULL,
	"body_hash" text NOT NULL,
	"claim_id" uuid,
	"refusal_code" text,
	"refusal_details" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_principal_id_key_pk" PRIMARY KEY("principal_id","key")
);
--> statement-breakpoint
CREATE TABLE "pickup_code" (
	"provider_id" uuid NOT NULL,
	"code_hmac" text NOT NULL,
	"claim_id" uuid NOT NULL,
	CONSTRAINT "pickup_code_provider_id_code_hmac_pk" PRIMARY KEY("provider_id","code_hmac")
);
--> statement-breakpoint
CREATE TABLE "surplus" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"posted_by" uuid NOT NULL,
	"title" text NOT NULL,
	"category" text NOT NULL,
	"carbon_category" text NOT NULL,
	"storage" text NOT NULL,
	"halal" text NOT NULL,
	"allergens" text[] NOT NULL,
	"unit_name" text NOT NULL,
	"grams_per_unit" integer,
	"cooked_at" timestamp (3) with time zone NOT NULL,
	"printed_date" timestamp (3) with time zone,
	"left_cold_at" timestamp (3) with time zone,
	"place" geography NOT NULL,
	"cell" text NOT NULL,
	"zone" text NOT NULL,
	"pickup_until" timestamp (3) with time zone NOT NULL,
	"safe_until" timestamp (3) with time zone NOT NULL,
	"open_to_all" boolean NOT NULL,
	"state" text NOT NULL,
	"units_posted" integer NOT NULL,
	"units_open" integer DEFAULT 0 NOT NULL,
	"units_held" integer DEFAULT 0 NOT NULL,
	"units_accepted" integer DEFAULT 0 NOT NULL,
	"units_rejected" integer DEFAULT 0 NOT NULL,
	"units_expired" integer DEFAULT 0 NOT NULL,
	"units_withdrawn" integer DEFAULT 0 NOT NULL,
	"units_recalled" integer DEFAULT 0 NOT NULL,
	"units_diverted" integer DEFAULT 0 NOT NULL,
	"withdraw_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"posted_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "surplus_region_id_id_pk" PRIMARY KEY("region_id","id"),
	CONSTRAINT "surplus_balance" CHECK (units_posted = units_open + units_held + units_accepted + units_rejected + units_expired + units_withdrawn + units_recalled + units_diverted
        and units_open >= 0 and units_held >= 0 and units_posted > 0),
	CONSTRAINT "surplus_region" CHECK (region_id = region_of(id))
) PARTITION BY RANGE ("id");
--> statement-breakpoint
CREATE TABLE "waiting" (
	"surplus_id" uuid NOT NULL,
	"recipient_id" uuid NOT NULL,
	"joined_by" uuid NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL,
	"offered_at" timestamp (3) with time zone,
	CONSTRAINT "waiting_surplus_id_recipient_id_pk" PRIMARY KEY("surplus_id","recipient_id")
);
--> statement-breakpoint
ALTER TABLE "ngo_profile" ADD CONSTRAINT "ngo_profile_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_request" ADD CONSTRAINT "role_request_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_request" ADD CONSTRAINT "role_request_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "points_entry_organisation" ON "points_entry" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "wrong_code_provider" ON "wrong_code" USING btree ("provider_id","at");--> statement-breakpoint
CREATE INDEX "organisation_place" ON "organisation" USING gist ("place");--> statement-breakpoint
CREATE INDEX "organisation_verification" ON "organisation" USING btree ("verification","kind");--> statement-breakpoint
CREATE INDEX "person_role_organisation" ON "person_role" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "session_live" ON "session" USING btree ("expires_at") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "sign_in_failure_identifier" ON "sign_in_failure" USING btree ("identifier_index","at");--> statement-breakpoint
CREATE UNIQUE INDEX "asked_one_open_offer" ON "asked" USING btree ("open_surplus_id");--> statement-breakpoint
CREATE INDEX "offer_recipient" ON "offer" USING btree ("recipient_id","id");--> statement-breakpoint
CREATE INDEX "offer_surplus" ON "offer" USING btree ("surplus_id");--> statement-breakpoint
CREATE INDEX "offer_due" ON "offer" USING btree ("deadline") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "rematch_due" ON "rematch" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "unplaced_region" ON "unplaced" USING btree ("region_id","since") WHERE resolved_at is null;--> statement-breakpoint
CREATE INDEX "bus_delivery_due" ON "bus_delivery" USING btree ("consumer","visible_at");--> statement-breakpoint
CREATE INDEX "bus_message_age" ON "bus_message" USING btree ("published_at");--> statement-breakpoint
CREATE INDEX "inbox_age" ON "inbox" USING btree ("at");--> statement-breakpoint
CREATE INDEX "outbox_unpublished" ON "outbox" USING btree ("id") WHERE published_at is null;--> statement-breakpoint
CREATE INDEX "balance_entry_surplus" ON "balance_entry" USING btree ("surplus_id");--> statement-breakpoint
CREATE INDEX "balance_entry_accepted" ON "balance_entry" USING btree ("id") WHERE to_bucket = 'accepted';--> statement-breakpoint
CREATE INDEX "claim_surplus" ON "claim" USING btree ("surplus_id");--> statement-breakpoint
CREATE INDEX "claim_recipient" ON "claim" USING btree ("recipient_id","id");--> statement-breakpoint
CREATE INDEX "claim_due" ON "claim" USING btree ("safe_until") WHERE state = 'held';--> statement-breakpoint
CREATE INDEX "idempotency_age" ON "idempotency" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "pickup_code_claim" ON "pickup_code" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "surplus_open_place" ON "surplus" USING gist ("place") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "surplus_due" ON "surplus" USING btree ("pickup_until") WHERE state in ('open', 'claimed');--> statement-breakpoint
CREATE INDEX "surplus_provider" ON "surplus" USING btree ("provider_id","id");--> statement-breakpoint
SELECT ensure_partitions(now(), 6);
