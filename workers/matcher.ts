import { matchingReactions } from "@/server/reactions";
import { react } from "@/workers/runtime/react";
import { start } from "@/workers/runtime/start";

await start("matcher", [react(matchingReactions)]);
