CREATE TABLE "partition_holder" (
	"work" text NOT NULL,
	"partition" integer NOT NULL,
	"holder" uuid,
	"token" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "partition_holder_work_partition_pk" PRIMARY KEY("work","partition")
);
--> statement-breakpoint
CREATE TABLE "partition_member" (
	"work" text NOT NULL,
	"member" uuid NOT NULL,
	"alive_until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "partition_member_work_member_pk" PRIMARY KEY("work","member")
);
--> statement-breakpoint
ALTER TABLE "bus_consumer" ADD COLUMN "partition" integer;--> statement-breakpoint
-- What waits for the consumers that matchers had before goes to the matcher again; what became moot lapses by itself.
INSERT INTO "rematch" ("surplus_id", "attempts", "due_at", "last_error")
SELECT DISTINCT (payload->>'surplusId')::uuid, 0, now(), 'its consumer is gone'
FROM "bus_message" WHERE payload ? 'surplusId' AND id IN (
	SELECT message_id FROM "bus_delivery" WHERE consumer IN ('offer-what-was-posted', 'offer-what-came-free', 'offer-again', 'offer-after-decline', 'offer-after-lapse', 'offer-what-is-left')
	UNION SELECT message_id FROM "bus_dead_letter" WHERE consumer IN ('offer-what-was-posted', 'offer-what-came-free', 'offer-again', 'offer-after-decline', 'offer-after-lapse', 'offer-what-is-left')
) ON CONFLICT DO NOTHING;--> statement-breakpoint
DELETE FROM "bus_delivery" WHERE consumer IN ('offer-what-was-posted', 'offer-what-came-free', 'offer-again', 'offer-after-decline', 'offer-after-lapse', 'offer-what-is-left', 'moot-offers-of-taken', 'moot-offers-of-withdrawn', 'moot-offers-of-expired');--> statement-breakpoint
DELETE FROM "bus_dead_letter" WHERE consumer IN ('offer-what-was-posted', 'offer-what-came-free', 'offer-again', 'offer-after-decline', 'offer-after-lapse', 'offer-what-is-left', 'moot-offers-of-taken', 'moot-offers-of-withdrawn', 'moot-offers-of-expired');--> statement-breakpoint
DELETE FROM "bus_consumer" WHERE name IN ('offer-what-was-posted', 'offer-what-came-free', 'offer-again', 'offer-after-decline', 'offer-after-lapse', 'offer-what-is-left', 'moot-offers-of-taken', 'moot-offers-of-withdrawn', 'moot-offers-of-expired');
