import { expect, test } from "vitest";
import { plainId } from "@/server/kernel/id";
import { type LiveClient, LiveHub } from "@/server/live/live-hub";

const PERSON = plainId<"person">();

function listener(connectionId = "here") {
  const heard: string[] = [];
  const client: LiveClient = {
    connectionId,
    personId: PERSON,
    sessionId: null,
    openedAt: new Date(),
    write: (frame) => heard.push(frame.toString()),
    end: () => {},
  };
  const types = () => heard.flatMap((frame) => /"type":"([^"]+)"/.exec(frame)?.[1] ?? []);
  const lastId = () => /id: (\S+)/.exec(heard.at(-1) ?? "")?.[1] ?? null;
  return { client, heard, types, lastId };
}
const event = (id: string, ...topics: string[]) => ({ id, type: `type.${id}`, topics, data: { id } });

test("an event goes once to each listener of any of its topics, as the very same bytes", () => {
  const hub = new LiveHub();
  const [both, other] = [listener(), listener()];
  hub.attach(both.client, new Set(["cell:a", "cell:b"]), null);
  hub.attach(other.client, new Set(["cell:c"]), null);
  hub.publish(event("1", "cell:a", "cell:b"));
  hub.publish(event("1", "cell:a"));
  expect(both.types()).toEqual(["ready", "type.1"]);
  expect(other.types()).toEqual(["ready"]);
  expect(both.heard.at(-1)).toBe('data: {"type":"type.1","data":{"id":"1"}}\nid: 1\n\n\n');
});

test("who comes back hears what was missed, of their topics only", () => {
  const hub = new LiveHub();
  const before = listener();
  hub.attach(before.client, new Set(["cell:a"]), null);
  const known = before.lastId();
  hub.detach(before.client);
  for (const id of ["1", "2", "3"]) hub.publish(event(id, id === "2" ? "cell:b" : "cell:a"));
  const after = listener();
  hub.attach(after.client, new Set(["cell:a"]), known);
  expect(after.types()).toEqual(["type.1", "type.3"]);
  const later = listener();
  hub.attach(later.client, new Set(["cell:a"]), "1");
  expect(later.types()).toEqual(["type.3"]);
});

test("an id that has left the ring asks to read everything again, and can be resumed from", () => {
  const hub = new LiveHub(10);
  for (let id = 0; id < 40; id += 1) hub.publish(event(String(id), "public"));
  const late = listener();
  hub.attach(late.client, new Set(["public"]), "3");
  expect(late.types()).toEqual(["resync"]);
  hub.publish(event("fresh", "public"));
  const again = listener();
  hub.attach(again.client, new Set(["public"]), "39");
  expect(again.types()).toEqual(["type.fresh"]);
});

test("after a gap everyone reads again, and ids from before it are unknown", () => {
  const hub = new LiveHub();
  const here = listener();
  hub.attach(here.client, new Set(["public"]), null);
  hub.publish(event("1", "public"));
  hub.resync();
  expect(here.types().at(-1)).toBe("resync");
  const back = listener();
  hub.attach(back.client, new Set(["public"]), "1");
  expect(back.types()).toEqual(["resync"]);
});

test("topics change on the open stream, only for its owner", () => {
  const hub = new LiveHub();
  const mine = listener("mine");
  hub.attach(mine.client, new Set(["cell:a"]), null);
  expect(hub.retopic("mine", plainId<"person">(), new Set(["cell:b"]))).toBe(false);
  expect(hub.retopic("mine", PERSON, new Set(["cell:b"]))).toBe(true);
  hub.publish(event("1", "cell:a"));
  hub.publish(event("2", "cell:b"));
  expect(mine.types()).toEqual(["ready", "type.2"]);
  hub.detach(mine.client);
  hub.publish(event("3", "cell:b"));
  expect(mine.types()).toEqual(["ready", "type.2"]);
});

test("what a map follows stays beside the area, comes as one frame of all its topics, and is not resumed from", () => {
  const hub = new LiveHub();
  const [map, other] = [listener("map"), listener("other")];
  hub.attach(map.client, new Set(["cell:a"]), null);
  hub.attach(other.client, new Set(["cell:a"]), null);
  const resumeFrom = map.lastId();
  expect(hub.follow("map", plainId<"person">(), new Set(["map:a"]))).toBe(false);
  expect(hub.follow("map", PERSON, new Set(["map:a", "map:b"]))).toBe(true);
  expect([hub.hears("map:b"), hub.hears("map:c")]).toEqual([true, false]);
  const told = () => {
    const said = new Map([
      ["map:a", "1"],
      ["map:b", "2"],
      ["map:c", "3"],
    ]);
    hub.tell(said, (texts) => ({ type: "map.changed", text: `[${texts.join(",")}]` }));
  };
  told();
  expect(map.heard.at(-1)).toBe('data: {"type":"map.changed","data":[1,2]}\n\n\n');
  expect(other.types()).toEqual(["ready"]);
  hub.retopic("map", PERSON, new Set(["cell:b"]));
  told();
  expect(map.types()).toEqual(["ready", "map.changed", "map.changed"]);
  hub.detach(map.client);
  expect(hub.hears("map:a")).toBe(false);
  const back = listener("map");
  hub.attach(back.client, new Set(["cell:b"]), resumeFrom);
  expect(back.types()).toEqual([]);
});

test("a hub that holds as many streams as it may is full until one of them ends", () => {
  const hub = new LiveHub(10, 2);
  const [one, other] = [listener("one"), listener("other")];
  hub.attach(one.client, new Set(["public"]), null);
  expect(hub.isFull).toBe(false);
  hub.attach(other.client, new Set(["public"]), null);
  expect(hub.isFull).toBe(true);
  hub.detach(one.client);
  expect(hub.isFull).toBe(false);
});
