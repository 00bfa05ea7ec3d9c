import { otherReactions } from "@/server/reactions";
import { react } from "@/workers/runtime/react";
import { start } from "@/workers/runtime/start";

await start("reactor", [react(otherReactions)]);
