import { expect, it } from "vitest";
import { nameOfDevice } from "@/server/identity/device.names";

const PHONE =
  "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36";
const DESK = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0";
const IPAD =
  "Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1";

it.each([
  [PHONE, { kind: "phone", browser: "Chrome", system: "Android" }],
  [DESK, { kind: "computer", browser: "Firefox", system: "Windows" }],
  [IPAD, { kind: "tablet", browser: "Safari", system: "iOS" }],
  [null, { kind: "program", browser: null, system: null }],
  ["", { kind: "program", browser: null, system: null }],
])("calls %s by its name", (userAgent, name) => expect(nameOfDevice(userAgent)).toEqual(name));

it.each(["node", "x".repeat(300), "<script>alert(1)</script>", "%00", "((((((((("])("bears %s", (userAgent) =>
  expect(nameOfDevice(userAgent).kind).toBe("program"),
);
