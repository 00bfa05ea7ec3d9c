import { buildPages, buildProcesses } from "./start/build.mjs";
import { say, step } from "./start/progress.mjs";
import { asSentence } from "./start/sentence.mjs";
import { environment, readSettings } from "./start/settings.mjs";

// A build never opens a database, so an address that nobody answers is enough for the configuration to be whole.
const env = environment(readSettings(), { port: 3000, databaseUrl: "postgres://build@127.0.0.1:1/build" });

try {
  await step("Merakit proses · bundle processes", buildProcesses);
  await step("Membangun layar · build the screens", () => buildPages(env));
} catch (error) {
  const sentence = asSentence(error);
  say(`\n${sentence.detail}\n\n  ✘ ${sentence.id}\n    ${sentence.en}`);
  process.exit(1);
}
