CREATE TABLE "document_view" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"document_id" uuid NOT NULL,
	"by_person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation_document" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"number_cipher" text,
	"issued_on" date NOT NULL,
	"expires_on" date,
	"photo_id" uuid,
	"state" text NOT NULL,
	"handed_in_by" uuid NOT NULL,
	"handed_in_at" timestamp (3) with time zone NOT NULL,
	"reviewed_by" uuid,
	"reviewed_at" timestamp (3) with time zone,
	"review_note" text,
	"next_warning_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE INDEX "document_view_document" ON "document_view" USING btree ("document_id","by_person_id","at");--> statement-breakpoint
CREATE INDEX "organisation_document_organisation" ON "organisation_document" USING btree ("organisation_id","handed_in_at");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_document_one" ON "organisation_document" USING btree ("organisation_id","kind","state") WHERE state in ('waiting', 'accepted');--> statement-breakpoint
CREATE INDEX "organisation_document_waiting" ON "organisation_document" USING btree ("handed_in_at","id") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "organisation_document_ending" ON "organisation_document" USING btree ("expires_on","id") WHERE state = 'accepted' and expires_on is not null;--> statement-breakpoint
CREATE INDEX "organisation_document_warning" ON "organisation_document" USING btree ("next_warning_at") WHERE next_warning_at is not null;--> statement-breakpoint
CREATE INDEX "organisation_document_photo" ON "organisation_document" USING btree ("photo_id") WHERE photo_id is not null;--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON document_view FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change();
