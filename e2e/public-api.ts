import { expect } from "@playwright/test";

export const PASSWORD = process.env.DEMO_PASSWORD ?? "";
export const baseUrl = (): string => process.env.E2E_BASE_URL ?? `http://localhost:${process.env.E2E_PORT}`;

type Answer<Body> = Readonly<{ status: number; body: Body }>;

/** Asks the public API in somebody's name. @param token null for nobody's */
export async function ask<Body>(
  method: string,
  path: string,
  token: string | null,
  body?: unknown,
): Promise<Answer<Body>> {
  const response = await fetch(`${baseUrl()}/api/v1${path}`, {
    method,
    headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Body };
}

/** The demo's one tap, which alone needs no second factor. @returns the access token it leaves in a cookie */
export async function tapIn(role: string): Promise<string> {
  const csrf = await fetch(`${baseUrl()}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const cookie = csrf.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const body = new URLSearchParams({ role, csrfToken, json: "true" });
  const answer = await fetch(`${baseUrl()}/api/auth/callback/demo`, { method: "POST", headers: { cookie }, body });
  expect(answer.status).toBe(200);
  const kept = answer.headers.getSetCookie().find((line) => line.includes("pp-access="));
  return /pp-access=([^;]+)/.exec(kept ?? "")?.[1] ?? "";
}
