CREATE TABLE "awaited_pickup" (
	"claim_id" uuid PRIMARY KEY NOT NULL,
	"region_id" integer NOT NULL,
	"reported_by" uuid NOT NULL,
	"reported_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "missed_pickup" (
	"claim_id" uuid PRIMARY KEY NOT NULL,
	"region_id" integer NOT NULL,
	"recipient_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"missed_at" timestamp (3) with time zone NOT NULL,
	"step" text NOT NULL,
	"paused_until" timestamp (3) with time zone,
	"appeal_text" text,
	"appealed_by" uuid,
	"appealed_at" timestamp (3) with time zone,
	"decision" text,
	"decision_note" text,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "contact_reveal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"subject_id" uuid NOT NULL,
	"of_organisation_id" uuid NOT NULL,
	"by_person_id" uuid NOT NULL,
	"by_organisation_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "ngo_profile" ADD COLUMN "claims_paused_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "idempotency" ADD COLUMN "answer_cipher" text;--> statement-breakpoint
CREATE INDEX "missed_pickup_recipient" ON "missed_pickup" USING btree ("recipient_id","missed_at");--> statement-breakpoint
CREATE INDEX "missed_pickup_undecided" ON "missed_pickup" USING btree ("missed_at") WHERE decision is null;--> statement-breakpoint
CREATE INDEX "contact_reveal_subject" ON "contact_reveal" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "contact_reveal_of" ON "contact_reveal" USING btree ("of_organisation_id","at");