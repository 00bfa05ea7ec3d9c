ALTER TABLE "photo" ALTER COLUMN "organisation_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_in_code" ADD COLUMN "address_cipher" text;--> statement-breakpoint
CREATE UNIQUE INDEX "photo_own_content" ON "photo" USING btree ("uploaded_by","content_hash") WHERE organisation_id is null and forgotten_at is null;