import { matchingEngine } from "@/server/matching/matching.metrics";
import { MATCHER, matchingReactions } from "@/server/reactions";
import { servePartitions } from "@/workers/runtime/serve-partitions";
import { start } from "@/workers/runtime/start";

await start("matcher", [servePartitions(MATCHER, matchingReactions, matchingEngine())]);
