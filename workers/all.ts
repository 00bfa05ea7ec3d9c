import { liveEvents } from "@/server/live-events";
import { matchingEngine } from "@/server/matching/matching.metrics";
import { RecipientMemory } from "@/server/matching/recipient-memory";
import { consumers, MATCHER, matchingReactionsAmong, otherReactions } from "@/server/reactions";
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
  servePartitions(MATCHER, matchingReactionsAmong(new RecipientMemory()), matchingEngine()),
  react(otherReactions),
  sweep(sweeps),
  sendWebhooks,
  tellBooks,
]);
