import { sweeps } from "@/server/sweeps";
import { start } from "@/workers/runtime/start";
import { sweep } from "@/workers/runtime/sweep";
import { tellBooks } from "@/workers/runtime/tell-books";

await start("sweeper", [sweep(sweeps), tellBooks]);
