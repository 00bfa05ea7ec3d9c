import { liveEvents } from "@/server/live-events";
import { matchingEngine } from "@/server/matching/matching.metrics";
import { consumers, MATCHER, matchingReactions, otherReactions } from "@/server/reactions";
import { sweeps } from "@/server/sweeps";
import { react } from "@/workers/runtime/react";
import { relay } from "@/workers/runtime/relay";
import { sendWebhooks } from "@/workers/runtime/send";
import { servePartitions } from "@/workers/runtime/serve-partitions";
import { start } from "@/workers/runtime/start";
import { sweep } from "@/workers/runtime/sweep";
import { tellBooks } from "@/workers/runtime/tell-books";

await start("all", [
  relay(liveEvents, consumers),
  servePartitions(MATCHER, matchingReactions, matchingEngine()),
  react(otherReactions),
  sweep(sweeps),
  sendWebhooks,
  tellBooks,
]);
