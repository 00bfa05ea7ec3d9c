CREATE TABLE "live_asking" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "live_asking_one" CHECK ("live_asking"."one")
);
