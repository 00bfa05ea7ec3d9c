CREATE TABLE "impact_day" (
	"day" date NOT NULL,
	"region_id" integer NOT NULL,
	"carbon_set" text NOT NULL,
	"weighed_grams" bigint DEFAULT 0 NOT NULL,
	"estimated_grams" bigint DEFAULT 0 NOT NULL,
	"unknown_units" bigint DEFAULT 0 NOT NULL,
	"co2e_grams" bigint DEFAULT 0 NOT NULL,
	"handovers" integer DEFAULT 0 NOT NULL,
	"is_told" boolean DEFAULT false NOT NULL,
	CONSTRAINT "impact_day_day_region_id_carbon_set_pk" PRIMARY KEY("day","region_id","carbon_set")
);
--> statement-breakpoint
CREATE TABLE "impact_party" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "impact_day_untold" ON "impact_day" USING btree ("day") WHERE not is_told;--> statement-breakpoint
CREATE INDEX "offer_age" ON "offer" USING brin ("id");--> statement-breakpoint
CREATE INDEX "claim_age" ON "claim" USING brin ("id");--> statement-breakpoint
CREATE INDEX "surplus_age" ON "surplus" USING brin ("id");--> statement-breakpoint
INSERT INTO impact_day (day, region_id, carbon_set, weighed_grams, estimated_grams, unknown_units, co2e_grams, handovers)
SELECT (b.at AT TIME ZONE 'Asia/Jakarta')::date, b.region_id, coalesce(b.carbon_set, ''),
  coalesce(sum(flow.sign * b.weight_grams) FILTER (WHERE b.weight_method = 'scale'), 0),
  coalesce(sum(flow.sign * b.weight_grams) FILTER (WHERE b.weight_method = 'estimate'), 0),
  coalesce(sum(flow.sign * b.units) FILTER (WHERE b.weight_grams IS NULL), 0),
  coalesce(sum(flow.sign * b.co2e_grams), 0), count(*) FILTER (WHERE flow.sign > 0)
FROM balance_entry b CROSS JOIN LATERAL (VALUES (b.to_bucket, 1), (b.from_bucket, -1)) AS flow (bucket, sign)
WHERE flow.bucket = 'accepted' GROUP BY 1, 2, 3;--> statement-breakpoint
INSERT INTO impact_party (organisation_id, kind, since)
SELECT provider_id, 'provider', min(closed_at) FROM claim WHERE accepted_units > 0 GROUP BY 1
UNION ALL SELECT recipient_id, 'recipient', min(closed_at) FROM claim WHERE accepted_units > 0 GROUP BY 1
ON CONFLICT DO NOTHING;--> statement-breakpoint
-- What was recorded before these tables stood is counted by now, so its events must not count again.
INSERT INTO inbox (reaction, event_id, at)
SELECT 'count-what-was-accepted', id, now() FROM outbox WHERE type = 'claim.completed'
UNION SELECT 'count-what-was-accepted', id, now() FROM bus_message WHERE type = 'claim.completed'
ON CONFLICT DO NOTHING;
