import { matchingEngine } from "@/server/matching/matching.metrics";
import { matchingReactions } from "@/server/reactions";
import { react } from "@/workers/runtime/react";
import { start } from "@/workers/runtime/start";

await start("matcher", [react(matchingReactions, matchingEngine())]);
