ALTER TABLE "ngo_profile" ADD COLUMN "today" jsonb;--> statement-breakpoint
ALTER TABLE "unplaced" ADD COLUMN "retried_at" timestamp (3) with time zone;