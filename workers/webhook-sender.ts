import { sendWebhooks } from "@/workers/runtime/send";
import { start } from "@/workers/runtime/start";

await start("webhook-sender", [sendWebhooks]);
