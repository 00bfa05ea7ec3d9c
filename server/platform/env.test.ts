import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ENV_KEYS, readEnv } from "@/server/platform/env";

it("reads exactly the keys that .env.example lists", () => {
  const listed = [...readFileSync(".env.example", "utf8").matchAll(/^#?\s?([A-Z][A-Z_]+)=/gm)].map(([, key]) => key);
  expect(listed.toSorted()).toEqual(ENV_KEYS.toSorted());
});

it("names every wrong key at once and never a value", () => {
  const secret = "an-open-secret";
  const read = () =>
    readEnv({ DATABASE_URL: `mysql://${secret}`, REDIS_URL: `redis:${secret}`, CONTACT_KEY: secret, PORT: "99999" });
  expect(read).toThrow(/DATABASE_URL.*REDIS_URL: must be redis:.*PORT.*SESSION_PRIVATE_KEY.*CONTACT_KEY/);
  expect(read).not.toThrow(secret);
});
