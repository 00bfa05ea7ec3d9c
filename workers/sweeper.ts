import { sweeps } from "@/server/sweeps";
import { start } from "@/workers/runtime/start";
import { sweep } from "@/workers/runtime/sweep";

await start("sweeper", [sweep(sweeps)]);
