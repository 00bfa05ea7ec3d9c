import { SANDBOX_SIGNATURE, signNotice } from "@/server/escrow/sandbox.gateway";
import { listDueNotices, saveSent } from "@/server/escrow/sandbox.store";
import { Private } from "@/server/kernel/private";
import { later, MINUTE, SECOND } from "@/server/kernel/time";
import { askJson } from "@/server/platform/ask-json";
import { config } from "@/server/platform/config";
import type { Afterwards } from "@/server/platform/sweep";

/** Where providers tell us of payments, followed by their name. */
export const NOTICES_PATH = "/api/v1/payments/notices/";

const MOST_AT_ONCE = 50;
const MOST_TRIES = 5;

type Letter = Readonly<{ headers: Readonly<Record<string, string>>; body: string }>;
/** @throws where it was not taken */
export type SendNotice = (letter: Letter) => Promise<unknown>;

/** Over HTTP, as a provider does. */
const send: SendNotice = ({ headers, body }) =>
  askJson({
    url: new URL(`${NOTICES_PATH}sandbox`, config().PUBLIC_URL),
    headers: { ...headers, "content-type": "application/json" },
    body,
    signal: AbortSignal.timeout(5 * SECOND),
  });

/** Sends what the sandbox has to tell, signed at the moment it is sent. */
export const sendSandboxNotices =
  (by: SendNotice = send): Afterwards =>
  async ({ db, now }) => {
    if (config().PAYMENT_GATEWAY !== "sandbox") return;
    const secret = new Private(config().WEBHOOK_KEY);
    for (const { id, body, tries } of await listDueNotices(db, now, MOST_AT_ONCE)) {
      const headers = { [SANDBOX_SIGNATURE]: signNotice(secret, body, now) };
      const isTaken = await by({ headers, body }).then(
        () => true,
        () => false,
      );
      await saveSent(db, id, now, isTaken || tries + 1 >= MOST_TRIES ? null : later(now, MINUTE));
    }
  };
