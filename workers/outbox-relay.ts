import { liveEvents } from "@/server/live-events";
import { consumers } from "@/server/reactions";
import { relay } from "@/workers/runtime/relay";
import { start } from "@/workers/runtime/start";
import { tellBooks } from "@/workers/runtime/tell-books";

await start("outbox-relay", [relay(liveEvents, consumers), tellBooks]);
