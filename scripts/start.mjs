const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 20)) {
  process.stderr.write(
    `Perlu Node 20.20 ke atas, di sini ${process.version}.\nNode 20.20 or newer is needed, here is ${process.version}.\n`,
  );
  process.exit(1);
}

const { createFlock } = await import("./start/flock.mjs");
const { startProduct } = await import("./start/product.mjs");
const { say } = await import("./start/progress.mjs");
const { asSentence } = await import("./start/sentence.mjs");
const { onStop } = await import("./start/signals.mjs");

const flock = createFlock();

onStop({
  stop: async () => {
    say("\n  Menghentikan semuanya · stopping everything");
    await flock.stop();
    say("  Selesai · done");
    process.exit(0);
  },
  kill: () => {
    flock.kill();
    process.exit(1);
  },
});

try {
  await startProduct(flock);
} catch (error) {
  const sentence = asSentence(error);
  if (sentence.detail) say(`\n${sentence.detail.replace(/^/gm, "    ")}`);
  say(`\n  ✘ ${sentence.id}\n    ${sentence.en}\n`);
  await flock.stop();
  process.exit(1);
}
// The timer keeps us alive while every child is between two lives.
setInterval(() => {}, 60_000);
