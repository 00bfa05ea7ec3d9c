import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { type Principal, seedPrincipals } from "@/bench/stage/cast";
import { percentile, stream } from "@/bench/stage/load";
import { postShot } from "@/bench/stage/posting";
import { residentKib } from "@/bench/stage/processes";
import { milliseconds, rate, report } from "@/bench/stage/results";
import { Stage } from "@/bench/stage/stage";
import { type EventId, timeOf } from "@/server/kernel/id";

const STREAMS = Number(process.env.STREAMS ?? 10_000);
const KITCHENS = 600;
const POSTS_PER_SECOND = 10;
const RADIUS_METERS = 5_000;
/** Half of Java's north coast: a posting has some dozens of listeners. */
const SPREAD = { degrees: 1, regions: [3171, 3172, 3173, 3174, 3175] };
const OPENED_AT_ONCE = 100;
const PORT = 23_140;
const SETTLES_MS = 10_000;

/** How late the frames of postings come, in milliseconds since the event was recorded; one clock for both, one machine. */
const late: number[] = [];
let isTimed = false;
let ended = 0;

const POSTED = /"type":"surplus\.posted"[^\n]*\nid: ([0-9a-f-]{36})/g;

/** Opens one person's stream as a browser does, and resolves when it is greeted. */
function openStream({ token }: Principal, place: Readonly<{ latitude: number; longitude: number }>): Promise<Socket> {
  const input = encodeURIComponent(JSON.stringify({ place, radiusMeters: RADIUS_METERS }));
  const socket = connect(PORT, "127.0.0.1").setEncoding("utf8");
  socket.write(
    `GET /api/trpc/live.changes?input=${input} HTTP/1.1\r\nhost: localhost:${PORT}\r\naccept: text/event-stream\r\nauthorization: Bearer ${token}\r\n\r\n`,
  );
  let rest = "";
  return new Promise((resolve, reject) => {
    socket.on("data", (chunk: unknown) => {
      const text = rest + String(chunk);
      if (text.includes("event: connected")) resolve(socket);
      else if (/^HTTP\/1\.1 [45]/.test(text)) reject(new Error(text.slice(0, 300)));
      const now = Date.now();
      let end = 0;
      for (const match of text.matchAll(POSTED)) {
        end = match.index + match[0].length;
        if (isTimed) late.push(now - timeOf(match[1] as EventId).getTime());
      }
      rest = text.slice(Math.max(end, text.lastIndexOf("\n\n") + 1));
    });
    socket.once("close", () => {
      ended += 1;
    });
    socket.once("error", reject);
  });
}

const stage = await Stage.open("full");
const kitchens = await seedPrincipals(stage, "provider", KITCHENS, SPREAD);
const ngos = await seedPrincipals(stage, "ngo", STREAMS, SPREAD);
const places = new Map(
  (
    await stage.database.sql<{ id: string; latitude: number; longitude: number }[]>`
      select id, st_y(place::geometry) as latitude, st_x(place::geometry) as longitude from organisation where kind = 'ngo'`
  ).map(({ id, ...place }) => [id, place]),
);
const web = await stage.startWeb(PORT);
for (const entry of ["matcher", "outbox-relay", "reactor"]) await stage.start(entry);
const shots = kitchens.map((kitchen, index) => () => postShot(kitchen.token, `live-${index}`));
await stream([PORT], POSTS_PER_SECOND, shots.splice(0, KITCHENS / 3));
await sleep(SETTLES_MS);
const before = residentKib(web.pid);
const sockets: Socket[] = [];
for (let from = 0; from < ngos.length; from += OPENED_AT_ONCE) {
  const some = ngos.slice(from, from + OPENED_AT_ONCE);
  sockets.push(
    ...(await Promise.all(
      some.map((ngo) => openStream(ngo, places.get(ngo.organisationId) ?? { latitude: -6.2, longitude: 106.82 })),
    )),
  );
}
await sleep(SETTLES_MS);
const held = residentKib(web.pid);
isTimed = true;
const volley = await stream([PORT], POSTS_PER_SECOND, shots);
await sleep(SETTLES_MS);
const after = residentKib(web.pid);
const lost = ended;
for (const socket of sockets) socket.destroy();
await stage.close();
late.sort((one, other) => one - other);
const delays = [0.5, 0.95, 0.99].map((share) => milliseconds(percentile(late, share))).join(" / ");
report(
  `Streams: ${STREAMS.toLocaleString("en")} people listen to one web process, 5 km around each, while ${POSTS_PER_SECOND} lots a second are posted`,
  "npm run bench:live",
  ["what", "figure"],
  [
    ["streams held, lost", `${sockets.length} / ${lost}`],
    ["memory a stream, once open", `${((held - before) / sockets.length).toFixed(1)} KiB`],
    ["memory a stream, after the postings", `${((after - before) / sockets.length).toFixed(1)} KiB`],
    ["web process without them", `${Math.round(before / 1_024)} MiB`],
    ["frames of postings that came", rate(late.length)],
    ["event → client p50 / p95 / p99", delays],
    ["posts", `${JSON.stringify(volley.statuses)}, answered in ${milliseconds(volley.p50)} (p50)`],
  ],
);
