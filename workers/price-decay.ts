import { priceSweeps } from "@/server/sweeps";
import { start } from "@/workers/runtime/start";
import { sweep } from "@/workers/runtime/sweep";

await start("price-decay", [sweep(priceSweeps)]);
