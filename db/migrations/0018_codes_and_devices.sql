CREATE TABLE "sign_in_code" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier_index" text NOT NULL,
	"purpose" text NOT NULL,
	"person_id" uuid,
	"code_hash" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "user_agent" text;--> statement-breakpoint
ALTER TABLE "sandbox_mail" ADD COLUMN "channel" text DEFAULT 'email' NOT NULL;--> statement-breakpoint
CREATE INDEX "sign_in_code_identifier" ON "sign_in_code" USING btree ("identifier_index","asked_at");--> statement-breakpoint
CREATE INDEX "sign_in_code_age" ON "sign_in_code" USING btree ("asked_at");