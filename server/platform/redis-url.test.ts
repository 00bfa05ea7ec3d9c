import { expect, it } from "vitest";
import { readRedisUrl } from "@/server/platform/redis-url";

const open = { master: "", database: 0, tls: false, username: undefined, password: undefined };
const at = (host: string, port: number) => ({ host, port });

it.each([
  ["redis://localhost", { ...open, kind: "single", nodes: [at("localhost", 6379)] }],
  ["redis://127.0.0.1:7000/3", { ...open, kind: "single", nodes: [at("127.0.0.1", 7000)], database: 3 }],
  ["redis://[::1]:7000", { ...open, kind: "single", nodes: [at("::1", 7000)] }],
  [
    "rediss://dapur:p%40ss%2Fword@cache.example:6380",
    {
      ...open,
      kind: "single",
      nodes: [at("cache.example", 6380)],
      tls: true,
      username: "dapur",
      password: "p@ss/word",
    },
  ],
  ["redis://:secret@h", { ...open, kind: "single", nodes: [at("h", 6379)], password: "secret" }],
  [
    "redis+sentinel://one,two:26380/evening/2",
    { ...open, kind: "sentinel", nodes: [at("one", 26_379), at("two", 26_380)], master: "evening", database: 2 },
  ],
  [
    "rediss+cluster://one:7001,two:7002",
    { ...open, kind: "cluster", nodes: [at("one", 7001), at("two", 7002)], tls: true },
  ],
])("reads %s", (text, target) => {
  expect(readRedisUrl(text)).toEqual(target);
});

it.each([
  "localhost:6379",
  "http://localhost:6379",
  "redis://",
  "redis://one,two",
  "redis://one:99999",
  "redis://one:port",
  "redis://one/sixteen",
  "redis://one/16",
  "redis://one/1/2",
  "redis+sentinel://one,two",
  "redis+sentinel://one//2",
  "redis+cluster://one,two/3",
  "redis+ring://one",
])("does not take %s for an address", (text) => {
  expect(readRedisUrl(text)).toBeNull();
});
