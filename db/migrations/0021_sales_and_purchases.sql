CREATE TABLE "draw" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" integer NOT NULL,
	"surplus_id" uuid NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"commitment" text NOT NULL,
	"seed" text NOT NULL,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "draw_entry" (
	"draw_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid,
	"units" integer NOT NULL,
	"expected_price_rupiah" bigint NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"claim_id" uuid,
	CONSTRAINT "draw_entry_draw_id_person_id_pk" PRIMARY KEY("draw_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "market_setting" (
	"provider_id" uuid PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"percent" integer,
	"price_rupiah" bigint,
	CONSTRAINT "market_setting_whole" CHECK ((by = 'share') = (percent is not null) and (by = 'fixed') = (price_rupiah is not null))
);
--> statement-breakpoint
CREATE TABLE "market_watch" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"place" "geography" NOT NULL,
	"since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "purchase" (
	"region_id" integer NOT NULL,
	"claim_id" uuid NOT NULL,
	"surplus_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"buyer_id" uuid NOT NULL,
	"organisation_id" uuid,
	"units" integer NOT NULL,
	"unit_price_rupiah" bigint NOT NULL,
	"amount_rupiah" bigint NOT NULL,
	"list_price_rupiah" bigint NOT NULL,
	"state" text NOT NULL,
	"payment" text NOT NULL,
	"pay_by" timestamp (3) with time zone,
	"bought_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "purchase_region_id_claim_id_pk" PRIMARY KEY("region_id","claim_id"),
	CONSTRAINT "purchase_amount" CHECK (units > 0 and unit_price_rupiah > 0 and amount_rupiah between 0 and units * unit_price_rupiah)
);
--> statement-breakpoint
CREATE TABLE "sale" (
	"region_id" integer NOT NULL,
	"surplus_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"place" "geography" NOT NULL,
	"cell" text NOT NULL,
	"list_price_rupiah" bigint NOT NULL,
	"floor_price_rupiah" bigint NOT NULL,
	"auction_from" timestamp (3) with time zone NOT NULL,
	"sale_until" timestamp (3) with time zone NOT NULL,
	"steepness" double precision NOT NULL,
	"rule_version" integer NOT NULL,
	"open_to_all_after" boolean NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "sale_region_id_surplus_id_pk" PRIMARY KEY("region_id","surplus_id"),
	CONSTRAINT "sale_schedule" CHECK (list_price_rupiah > 0 and floor_price_rupiah between 1 and list_price_rupiah and auction_from < sale_until and steepness > 0)
);
--> statement-breakpoint
ALTER TABLE "menu_item" DROP CONSTRAINT "menu_item_amounts";--> statement-breakpoint
ALTER TABLE "claim" ALTER COLUMN "recipient_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "menu_item" ADD COLUMN "price_rupiah" bigint;--> statement-breakpoint
ALTER TABLE "draw_entry" ADD CONSTRAINT "draw_entry_draw_id_draw_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."draw"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "draw_open" ON "draw" USING btree ("surplus_id") WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX "draw_due" ON "draw" USING btree ("closes_at") WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX "market_watch_near" ON "market_watch" USING gist ("place");--> statement-breakpoint
CREATE INDEX "purchase_buyer" ON "purchase" USING btree ("buyer_id","bought_at");--> statement-breakpoint
CREATE INDEX "purchase_organisation" ON "purchase" USING btree ("organisation_id","bought_at") WHERE organisation_id is not null;--> statement-breakpoint
CREATE INDEX "purchase_surplus" ON "purchase" USING btree ("surplus_id","bought_at");--> statement-breakpoint
CREATE INDEX "sale_due" ON "sale" USING btree ("due_at") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "sale_near" ON "sale" USING gist ("place") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "sale_provider" ON "sale" USING btree ("provider_id","surplus_id");--> statement-breakpoint
ALTER TABLE "menu_item" ADD CONSTRAINT "menu_item_amounts" CHECK (usual_units > 0 and (grams_per_unit is null or grams_per_unit > 0) and (price_rupiah is null or price_rupiah > 0));--> statement-breakpoint
ALTER TABLE "claim" ADD CONSTRAINT "claim_recipient_known" CHECK ((recipient_id is null) = (via = 'purchase'));