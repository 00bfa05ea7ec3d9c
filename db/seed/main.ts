import { plant } from "@/db/seed/plant";
import { systemClock } from "@/server/platform/clock";
import { config } from "@/server/platform/config";
import { database } from "@/server/platform/database";

const { DEMO_PASSWORD } = config();
if (DEMO_PASSWORD) {
  const { db, close } = database("worker");
  try {
    console.log(`Seed: ${await plant(db, DEMO_PASSWORD, systemClock())}.`);
  } finally {
    await close();
  }
} else {
  console.error("Seed: DEMO_PASSWORD is not set; demo accounts need one password of at least 8 characters.");
  process.exitCode = 1;
}
