import type { TestProject } from "vitest/node";
import { startPostgres } from "@/scripts/services.mjs";

/** One throw-away PostgreSQL for the run; TEST_DATABASE_URL points at another, which is then left running. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startPostgres({ fsync: false });
  project.provide("databaseUrl", server.url);
  return server.stop;
}
