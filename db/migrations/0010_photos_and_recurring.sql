CREATE TABLE "photo" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"content_hash" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"stored_at" timestamp (3) with time zone,
	"check_at" timestamp (3) with time zone,
	"forgotten_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "recurring_draft" (
	"id" uuid PRIMARY KEY NOT NULL,
	"series_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"day" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"title" text NOT NULL,
	"units" integer NOT NULL,
	"storage" text NOT NULL,
	"pickup_for_minutes" integer NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"state" text NOT NULL,
	"surplus_id" uuid,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"prepared_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recurring_series" (
	"id" uuid PRIMARY KEY NOT NULL,
	"provider_id" uuid NOT NULL,
	"region_id" integer NOT NULL,
	"zone" text NOT NULL,
	"created_by" uuid NOT NULL,
	"title" text NOT NULL,
	"category" text NOT NULL,
	"carbon_category" text NOT NULL,
	"units" integer NOT NULL,
	"unit_name" text NOT NULL,
	"grams_per_unit" integer,
	"storage" text NOT NULL,
	"halal" text NOT NULL,
	"allergens" text[] NOT NULL,
	"photo_id" uuid,
	"open_to_all" boolean NOT NULL,
	"weekdays" integer[] NOT NULL,
	"minute_of_day" integer NOT NULL,
	"pickup_for_minutes" integer NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text,
	"next_at" timestamp (3) with time zone,
	"paused_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "surplus" ADD COLUMN "photo_id" uuid;--> statement-breakpoint
ALTER TABLE "recurring_draft" ADD CONSTRAINT "recurring_draft_series_id_recurring_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."recurring_series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "photo_content" ON "photo" USING btree ("organisation_id","content_hash") WHERE forgotten_at is null;--> statement-breakpoint
CREATE INDEX "photo_check" ON "photo" USING btree ("check_at") WHERE check_at is not null and forgotten_at is null;--> statement-breakpoint
CREATE INDEX "photo_forgotten" ON "photo" USING btree ("forgotten_at") WHERE forgotten_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "recurring_draft_day" ON "recurring_draft" USING btree ("series_id","day");--> statement-breakpoint
CREATE INDEX "recurring_draft_provider" ON "recurring_draft" USING btree ("provider_id") WHERE state = 'prepared';--> statement-breakpoint
CREATE INDEX "recurring_draft_closing" ON "recurring_draft" USING btree ("closes_at") WHERE state = 'prepared';--> statement-breakpoint
CREATE INDEX "recurring_series_provider" ON "recurring_series" USING btree ("provider_id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "recurring_series_due" ON "recurring_series" USING btree ("next_at") WHERE next_at is not null;--> statement-breakpoint
CREATE INDEX "recurring_series_photo" ON "recurring_series" USING btree ("photo_id") WHERE photo_id is not null;--> statement-breakpoint
CREATE INDEX "surplus_photo" ON "surplus" USING btree ("photo_id") WHERE photo_id is not null;