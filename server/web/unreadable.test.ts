import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDoor } from "@/server/web/testing/test-door";

let door: Awaited<ReturnType<typeof openTestDoor>>;
beforeAll(async () => {
  door = await openTestDoor();
});
afterAll(() => door.close());

/** What the door says to these bytes before it closes the connection. */
const answerTo = (bytes: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(door.url).port), "127.0.0.1", () => socket.write(bytes));
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk;
    });
    socket.on("end", () => resolve(text));
    socket.on("error", reject);
  });

test.each([
  [
    "more than 16 KiB of headers",
    `GET /api/v1/stalls HTTP/1.1\r\nhost: x\r\nx-long: ${"a".repeat(17_000)}\r\n\r\n`,
    431,
  ],
  ["an address of more than 16 KiB", `GET /api/v1/stalls?${"a".repeat(17_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, 431],
  ["what is no HTTP", "EHLO kitchen\r\n\r\n", 400],
  ["two lengths", "POST /api/v1/stalls HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab", 400],
])("%s is refused as a problem, and the connection closed", async (_, bytes, status) => {
  const [head = "", body = ""] = (await answerTo(bytes)).split("\r\n\r\n");
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(head).toContain("application/problem+json");
  const code = status === 431 ? "request.headers_too_large" : "request.unreadable";
  expect(JSON.parse(body)).toMatchObject({ status, code });
  expect((await fetch(`${door.url}/health/live`)).status).toBe(200);
});
