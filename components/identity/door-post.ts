"use client";

import { clearPrivateData } from "@/components/offline/private-data";

/** Posts to next-auth with its CSRF token; answers the code it refused with, or null. */
export async function postToDoor(action: string, fields: Readonly<Record<string, string>>): Promise<string | null> {
  const answer = await fetch("/api/auth/csrf", { cache: "no-store" });
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const body = new URLSearchParams({ ...fields, csrfToken, json: "true" });
  const response = await fetch(`/api/auth/${action}`, { method: "POST", body });
  if (response.ok) return null;
  if (response.status === 429) return "identity.lockedOut";
  const refused = (await response.json().catch(() => ({}))) as { url?: string; code?: string };
  if (!refused.url) return refused.code ?? "fault";
  return new URL(refused.url, window.location.href).searchParams.get("error") ?? "fault";
}

/** Signs in as a demo account of that name, in demo mode only; answers whether it could. */
export const signInAsDemo = async (account: string): Promise<boolean> =>
  (await postToDoor("callback/demo", { role: account })) === null;

/** Signs out everywhere this session is known, leaves nothing private on this device, and opens the front page. */
export async function signOut(): Promise<void> {
  await postToDoor("signout", {});
  await clearPrivateData();
  window.location.assign("/masuk");
}

/** After an account was erased: nothing private stays on this device either, and a page says goodbye. */
export async function leaveErased(): Promise<void> {
  await postToDoor("signout", {});
  await clearPrivateData();
  window.location.assign("/terhapus");
}
