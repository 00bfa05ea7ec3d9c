import { matchingEngine } from "@/server/matching/matching.metrics";
import { RecipientMemory } from "@/server/matching/recipient-memory";
import { MATCHER, matchingReactionsAmong } from "@/server/reactions";
import { servePartitions } from "@/workers/runtime/serve-partitions";
import { start } from "@/workers/runtime/start";

await start("matcher", [servePartitions(MATCHER, matchingReactionsAmong(new RecipientMemory()), matchingEngine())]);
