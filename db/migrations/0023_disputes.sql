CREATE TABLE "dispute" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"claim_id" uuid NOT NULL,
	"surplus_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"recipient_id" uuid,
	"buyer_id" uuid,
	"opened_by" text NOT NULL,
	"reason" text NOT NULL,
	"is_safety" boolean NOT NULL,
	"state" text NOT NULL,
	"stakes_rupiah" bigint DEFAULT 0 NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"answer_by" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone NOT NULL,
	"verdict" text,
	"refund_rupiah" bigint DEFAULT 0 NOT NULL,
	"unfit_units" integer DEFAULT 0 NOT NULL,
	"warned" text[] DEFAULT '{}' NOT NULL,
	"blamed" text,
	"decided_at" timestamp (3) with time zone,
	"appeal_by" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "dispute_region_id_id_pk" PRIMARY KEY("region_id","id"),
	CONSTRAINT "dispute_region" CHECK (region_id = region_of(id)),
	CONSTRAINT "dispute_recipient_known" CHECK ((recipient_id is null) = (buyer_id is not null)),
	CONSTRAINT "dispute_money" CHECK (stakes_rupiah >= 0 and refund_rupiah between 0 and stakes_rupiah)
);
--> statement-breakpoint
CREATE TABLE "dispute_filter" (
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"filter" jsonb NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dispute_filter_person_id_name_pk" PRIMARY KEY("person_id","name")
);
--> statement-breakpoint
CREATE TABLE "dispute_photo" (
	"region_id" integer NOT NULL,
	"dispute_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"photo_id" uuid NOT NULL,
	"place" integer NOT NULL,
	CONSTRAINT "dispute_photo_region_id_dispute_id_kind_place_pk" PRIMARY KEY("region_id","dispute_id","kind","place")
);
--> statement-breakpoint
CREATE TABLE "dispute_review" (
	"region_id" integer NOT NULL,
	"ruling_id" uuid NOT NULL,
	"dispute_id" uuid NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"approved" boolean NOT NULL,
	"note" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dispute_review_region_id_ruling_id_pk" PRIMARY KEY("region_id","ruling_id")
);
--> statement-breakpoint
CREATE TABLE "dispute_ruling" (
	"region_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"dispute_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"judge_id" uuid,
	"verdict" text NOT NULL,
	"refund_rupiah" bigint NOT NULL,
	"unfit_units" integer NOT NULL,
	"warned" text[] NOT NULL,
	"suspended" text[] NOT NULL,
	"note" text NOT NULL,
	"needs_second" boolean NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dispute_ruling_region_id_id_pk" PRIMARY KEY("region_id","id")
);
--> statement-breakpoint
CREATE TABLE "dispute_statement" (
	"region_id" integer NOT NULL,
	"dispute_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"side" text NOT NULL,
	"person_id" uuid NOT NULL,
	"text" text NOT NULL,
	"counted_units" integer,
	"counted_grams" integer,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dispute_statement_region_id_dispute_id_kind_pk" PRIMARY KEY("region_id","dispute_id","kind")
);
--> statement-breakpoint
CREATE TABLE "surplus_revision" (
	"region_id" integer NOT NULL,
	"surplus_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"allergens" text[] NOT NULL,
	"pickup_until" timestamp (3) with time zone NOT NULL,
	"open_to_all" boolean NOT NULL,
	"photo_id" uuid,
	"replaced_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "surplus_revision_region_id_surplus_id_version_pk" PRIMARY KEY("region_id","surplus_id","version")
);
--> statement-breakpoint
ALTER TABLE "surplus" ADD COLUMN "recalled_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "dispute_claim" ON "dispute" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "dispute_surplus" ON "dispute" USING btree ("surplus_id");--> statement-breakpoint
CREATE INDEX "dispute_provider" ON "dispute" USING btree ("provider_id","id");--> statement-breakpoint
CREATE INDEX "dispute_recipient" ON "dispute" USING btree ("recipient_id","id");--> statement-breakpoint
CREATE INDEX "dispute_buyer" ON "dispute" USING btree ("buyer_id","id") WHERE buyer_id is not null;--> statement-breakpoint
CREATE INDEX "dispute_queue" ON "dispute" USING btree ("due_at",(-stakes_rupiah),"id") WHERE state in ('open', 'proposed', 'appealed', 'reproposed');--> statement-breakpoint
CREATE INDEX "dispute_unanswered" ON "dispute" USING btree ("answer_by") WHERE state = 'open' and answered_at is null;--> statement-breakpoint
CREATE INDEX "dispute_unsettled" ON "dispute" USING btree ("appeal_by") WHERE state = 'decided';--> statement-breakpoint
CREATE INDEX "dispute_age" ON "dispute" USING btree ("opened_at");--> statement-breakpoint
CREATE INDEX "dispute_decided" ON "dispute" USING btree ("decided_at");--> statement-breakpoint
CREATE INDEX "dispute_photo_photo" ON "dispute_photo" USING btree ("photo_id");--> statement-breakpoint
CREATE INDEX "dispute_review_dispute" ON "dispute_review" USING btree ("dispute_id");--> statement-breakpoint
CREATE INDEX "dispute_ruling_dispute" ON "dispute_ruling" USING btree ("dispute_id","at");--> statement-breakpoint
CREATE INDEX "surplus_revision_photo" ON "surplus_revision" USING btree ("photo_id") WHERE photo_id is not null;