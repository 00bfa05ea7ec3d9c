import { TRPCError } from "@trpc/server";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { homeOf } from "@/server/identity/home.rules";
import type { PersonActor, Role } from "@/server/kernel/actor";
import { pageActor } from "@/server/web/page-caller";

/** Lets in who has one of the roles; sends the signed-out to `/masuk` and everyone else to their own home. */
export async function requireRole(...roles: readonly Role[]): Promise<PersonActor> {
  const actor = await pageActor();
  if (actor.kind !== "person") redirect("/masuk");
  if (!roles.some((role) => actor.roles.includes(role))) redirect(homeOf(actor.roles));
  return actor;
}

/** Lets in who may buy: people for themselves, and members of charities. */
export const requireBuyer = (): Promise<PersonActor> => requireRole("citizen", "ngo");

/** Lets any signed-in person in; sends everyone else to sign in, and back here afterwards. */
export async function requirePerson(path = "/pemberitahuan"): Promise<PersonActor> {
  const actor = await pageActor();
  if (actor.kind !== "person") redirect(`/masuk?kembali=${encodeURIComponent(path)}`);
  return actor;
}

/** What a page shows, or the page of things that are not there. */
export async function orNotFound<Found>(asked: Promise<Found>): Promise<Found> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof TRPCError && (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST")) notFound();
    throw error;
  }
}

/**
 * For a layout above a `loading.tsx`: a page opened by its address waits here, so that what is not there still answers
 * 404; a tap within the app goes on at once and shows the shape of the page.
 */
export async function foundByAddress(ask: () => Promise<unknown>): Promise<void> {
  const asked = await headers();
  // The worker that keeps pages asks for an address in its own name, and only its wish for a document tells.
  const isTap = asked.get("sec-fetch-dest") === "empty" && !asked.get("accept")?.includes("text/html");
  if (!isTap) await ask();
}
