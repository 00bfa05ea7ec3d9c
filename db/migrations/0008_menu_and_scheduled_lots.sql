CREATE TABLE "menu_item" (
	"id" uuid PRIMARY KEY NOT NULL,
	"provider_id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"category" text NOT NULL,
	"carbon_category" text NOT NULL,
	"storage" text NOT NULL,
	"halal" text NOT NULL,
	"allergens" text[] NOT NULL,
	"unit_name" text NOT NULL,
	"grams_per_unit" integer,
	"usual_units" integer NOT NULL,
	"drawing" text NOT NULL,
	"photo_id" uuid,
	"position" integer NOT NULL,
	"hidden_at" timestamp (3) with time zone,
	"last_posted_at" timestamp (3) with time zone,
	"added_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "menu_item_amounts" CHECK (usual_units > 0 and (grams_per_unit is null or grams_per_unit > 0))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "menu_item_name" ON "menu_item" USING btree ("provider_id","name_key");--> statement-breakpoint
CREATE INDEX "menu_item_position" ON "menu_item" USING btree ("provider_id","position");--> statement-breakpoint
CREATE INDEX "surplus_scheduled" ON "surplus" USING btree ("posted_at") WHERE state = 'scheduled';