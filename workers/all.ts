import { liveEvents } from "@/server/live-events";
import { reactions } from "@/server/reactions";
import { sweeps } from "@/server/sweeps";
import { react } from "@/workers/runtime/react";
import { relay } from "@/workers/runtime/relay";
import { sendWebhooks } from "@/workers/runtime/send";
import { start } from "@/workers/runtime/start";
import { sweep } from "@/workers/runtime/sweep";

await start("all", [relay(liveEvents, reactions), react(reactions), sweep(sweeps), sendWebhooks]);
