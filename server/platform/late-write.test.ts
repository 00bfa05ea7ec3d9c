import { expect, it } from "vitest";
import { isLateWrite } from "@/server/platform/late-write";

const thrownAt = (message: string, frame: string) => {
  const error = new TypeError(message);
  error.stack = `TypeError: ${message}\n    at ${frame}\n    at process.processImmediate (node:internal/timers:483:21)`;
  return error;
};
const DRIVER = "Immediate.nextWrite (file:///app/node_modules/postgres/src/connection.js:255:22)";

it("knows the driver's write on a dead connection, and nothing else", () => {
  const message = "Cannot read properties of null (reading 'write')";
  expect(isLateWrite(thrownAt(message, DRIVER))).toBe(true);
  expect(isLateWrite(thrownAt(message, "answer (file:///app/build/workers/web.js:12:3)"))).toBe(false);
  expect(isLateWrite(thrownAt("something else", DRIVER))).toBe(false);
  expect(isLateWrite("reading 'write'")).toBe(false);
});
