import { later, SECOND } from "@/server/kernel/time";
import type { Clock } from "@/server/platform/clock";
import { config } from "@/server/platform/config";
import type { Database } from "@/server/platform/database";
import { log } from "@/server/platform/log";
import { unseal } from "@/server/platform/sealed";
import { settleTry } from "@/server/webhook/webhook.delivery.commands";
import { sendWebhook } from "@/server/webhook/webhook.gateway";
import { type DueDelivery, takeDue } from "@/server/webhook/webhook.line.store";
import { BREAKER, DELIVERY_BUDGET_MS, MOST_AT_ONCE } from "@/server/webhook/webhook.rules";
import { signatureHeaders } from "@/server/webhook/webhook.signature";

/** Deliveries under way at once in one process. */
const PLACES = 32;
/** Long enough to send and to write it down; whoever dies meanwhile is relieved after it. */
const LEASE_MS = DELIVERY_BUDGET_MS + 25 * SECOND;

/** The secrets that sign at a moment: the one in force, and the one it replaced while that still counts. */
function secretsOf({ secretCipher, previousCipher, previousUntil }: DueDelivery, now: Date): string[] {
  const key = config().WEBHOOK_KEY;
  const isKept = previousCipher !== null && previousUntil !== null && previousUntil > now;
  return [unseal(secretCipher, key), ...(isKept ? [unseal(previousCipher, key)] : [])];
}

/** Sends what is due, each endpoint in its own few places, and never inside a transaction. */
export class WebhookSender {
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly chance: () => number = Math.random,
  ) {}

  /** Starts what is due and finds a place. @returns how many were started */
  async turn(): Promise<number> {
    const most = PLACES - this.underWay.size;
    if (most <= 0) return 0;
    const now = this.clock();
    const limits = { most, mostAtOnce: MOST_AT_ONCE, breakerFailures: BREAKER.failures };
    const due = await takeDue(this.db, { now, until: later(now, LEASE_MS), ...limits });
    for (const delivery of due) this.start(delivery);
    return due.length;
  }

  /** Resolves when everything under way has its answer. */
  async settled(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private start(delivery: DueDelivery): void {
    const sent = this.send(delivery)
      .catch((err) => log().error({ err, deliveryId: delivery.id }, "webhook not settled, its lease will lapse"))
      .finally(() => this.underWay.delete(sent));
    this.underWay.add(sent);
  }

  private async send(delivery: DueDelivery): Promise<void> {
    const { eventId, type, occurredAt, data, url } = delivery;
    const at = this.clock();
    const body = JSON.stringify({ type, timestamp: occurredAt.toISOString(), data });
    const signed = signatureHeaders(eventId, at, body, secretsOf(delivery, at));
    const headers = { "content-type": "application/json", "user-agent": "PahlawanPangan-Webhooks/1.0", ...signed };
    const answer = await sendWebhook({ url, headers, body }, { toPrivate: config().WEBHOOK_TO_PRIVATE });
    await this.db.transaction((tx) => settleTry({ tx, now: this.clock() }, delivery, answer, this.chance()));
  }
}
