import { cookies, headers } from "next/headers";
import { cache } from "react";
import { authenticator } from "@/server/identity/identity.session";
import type { Actor } from "@/server/kernel/actor";
import { systemClock } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { appRouter } from "@/server/root";
import { createCallerFactory } from "@/server/trpc/procedures";
import { POSITION_HEADER } from "@/server/web/page-position";

const createCaller = createCallerFactory(appRouter);

/** Who asks for the page being drawn; the door has already renewed the session where it had run out. */
export const pageActor = cache(
  async (): Promise<Actor> =>
    authenticator().recognise({ cookie: (await headers()).get("cookie") ?? undefined }, systemClock()),
);

/** The live event from which the stream of the page being drawn goes on. */
export const pagePosition = async (): Promise<string | null> => (await headers()).get(POSITION_HEADER);

/** The procedures, called in this process for the page being drawn. */
export async function pageCaller() {
  const language = (await cookies()).get("language")?.value === "en" ? "en" : "id";
  return createCaller({
    db: database().db,
    actor: await pageActor(),
    now: systemClock(),
    language,
    remoteAddress: "page",
    idempotencyKey: null,
  });
}
