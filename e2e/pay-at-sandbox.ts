import { expect } from "@playwright/test";
import { baseUrl } from "@/e2e/public-api";

/** Pays at the sandbox's own page, as whoever knows its address may. */
export async function payAtSandbox(id: string): Promise<void> {
  const { status } = await fetch(`${baseUrl()}/api/trpc/sandbox.press`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ id, act: "success" }),
  });
  expect(status).toBe(200);
}
