CREATE TABLE "message_day" (
	"person_id" uuid NOT NULL,
	"day" text NOT NULL,
	"messages" integer NOT NULL,
	CONSTRAINT "message_day_person_id_day_pk" PRIMARY KEY("person_id","day")
);
--> statement-breakpoint
CREATE TABLE "message_month" (
	"month" text PRIMARY KEY NOT NULL,
	"messages" integer NOT NULL,
	"spent_rupiah" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sandbox_mail" DROP CONSTRAINT "sandbox_mail_pkey";--> statement-breakpoint
ALTER TABLE "sandbox_mail" ADD CONSTRAINT "sandbox_mail_channel_message_id_pk" PRIMARY KEY("channel","message_id");--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "phone_confirmed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notification_delivery" ADD COLUMN "taken_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notification_reader" ADD COLUMN "quiet_from_hour" integer;--> statement-breakpoint
ALTER TABLE "notification_reader" ADD COLUMN "quiet_until_hour" integer;--> statement-breakpoint
CREATE INDEX "message_day_age" ON "message_day" USING btree ("day");