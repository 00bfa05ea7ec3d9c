import { defineConfig } from "vitest/config";
import { testFiles } from "./scripts/test/test-files.mjs";

// Races, crashes and partitions need a server with many sessions, which the embedded database is not.
const SERVER_ONLY = ["**/*.engine.test.ts"];

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    environment: "node",
    projects: [
      { extends: true, test: { name: "unit", include: testFiles.unit } },
      { extends: true, test: { name: "fences", include: testFiles.fences, testTimeout: 60_000 } },
      { extends: true, test: { name: "deploy", include: testFiles.deploy, testTimeout: 60_000 } },
      {
        extends: true,
        test: { name: "bridge", include: testFiles.bridge, maxWorkers: 1, testTimeout: 120_000, hookTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: "embedded",
          include: testFiles.integration,
          exclude: SERVER_ONLY,
          globalSetup: ["scripts/test/embedded-setup.ts"],
          provide: { engine: "embedded" },
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "postgres",
          include: testFiles.integration,
          globalSetup: ["scripts/test/postgres-setup.ts"],
          provide: { engine: "postgres" },
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "faults",
          include: ["e2e/faults/*.test.ts"],
          globalSetup: ["scripts/test/faults-setup.ts"],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
