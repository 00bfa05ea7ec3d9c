import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { startEmbeddedTest } from "@/db/testing/embedded-test-database";
import { startPostgresTest } from "@/db/testing/postgres-test-database";
import { giveTestSecrets } from "@/db/testing/test-secrets";
import { type DatabaseHandle, openDatabase } from "@/server/platform/database";

declare module "vitest" {
  interface ProvidedContext {
    engine: "postgres" | "embedded";
    /** Of a superuser; databases are made beside it. */
    databaseUrl: string;
    /** A migrated embedded data directory, never opened: each test file copies it. */
    templateDirectory: string;
    /** Where embedded databases are opened, one for each test worker. */
    embeddedHosts: readonly string[];
  }
}

export type TestDatabase = DatabaseHandle & Readonly<{ url: string }>;

/** A fresh migrated database of the engine under test, for one test file; close it in afterAll. */
export async function testDatabase(poolSize = 10): Promise<TestDatabase> {
  const name = `pp_test_${randomBytes(6).toString("hex")}`;
  const place =
    inject("engine") === "embedded"
      ? await startEmbeddedTest({ hosts: inject("embeddedHosts"), template: inject("templateDirectory") }, name)
      : await startPostgresTest(inject("databaseUrl"), name);
  giveTestSecrets(place.url);
  const handle = openDatabase(place.url, poolSize);
  const close = async () => {
    await handle.close();
    await place.remove();
  };
  return { ...handle, url: place.url, close };
}
