import { inTransaction } from "@/server/trpc/context";
import { forAnyStaff, type Rest, router } from "@/server/trpc/procedures";
import {
  changeWebhook,
  makeWebhook,
  redeliver,
  removeWebhook,
  rotateSecret,
  sendTestEvent,
  showEndpoint,
} from "@/server/webhook/webhook.commands";
import {
  changeWebhookInput,
  deliveriesInput,
  deliveriesOutput,
  deliveryIdInput,
  deliveryStartedOutput,
  makeWebhookInput,
  webhookIdInput,
  webhookOutput,
  webhooksOutput,
  webhookWithSecretOutput,
} from "@/server/webhook/webhook.contract";
import { webhookReasons } from "@/server/webhook/webhook.reasons";
import { findEndpoint, listDeliveries, listEndpoints } from "@/server/webhook/webhook.store";

const row = (method: Rest["method"], path: Rest["path"], summary: string, status?: 201) =>
  forAnyStaff({ method, path, summary, tag: "webhooks", ...(status ? { status } : {}) });

export const webhooksRouter = router({
  list: row("GET", "/webhooks", "Where the organisation hears of its events")
    .output(webhooksOutput)
    .query(async ({ ctx }) => ({ items: (await listEndpoints(ctx.db, ctx.actor.organisationId)).map(showEndpoint) })),

  make: row("POST", "/webhooks", "Add a webhook; its signing secret is told once", 201)
    .input(makeWebhookInput)
    .output(webhookWithSecretOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => makeWebhook(work, input))),

  change: row("PATCH", "/webhooks/{id}", "Change a webhook, or switch it off and on")
    .input(changeWebhookInput)
    .output(webhookOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => changeWebhook(work, input))),

  remove: row("DELETE", "/webhooks/{id}", "Remove a webhook")
    .input(webhookIdInput)
    .output(webhookIdInput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => removeWebhook(work, input.id))),

  rotateSecret: row("POST", "/webhooks/{id}/secret", "Replace the signing secret; both sign for a day", 201)
    .input(webhookIdInput)
    .output(webhookWithSecretOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => rotateSecret(work, input.id))),

  test: row("POST", "/webhooks/{id}/test", "Send a test event", 201)
    .input(webhookIdInput)
    .output(deliveryStartedOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => sendTestEvent(work, input.id))),

  deliveries: row("GET", "/webhooks/{id}/deliveries", "The delivery log of a webhook, newest first")
    .input(deliveriesInput)
    .output(deliveriesOutput)
    .query(async ({ ctx, input }) => {
      if (!(await findEndpoint(ctx.db, input.id, ctx.actor.organisationId))) throw webhookReasons.unknown();
      const rows = await listDeliveries(ctx.db, input.id, input.limit);
      const items = rows.map(({ dueAt, ...rest }) => ({ ...rest, nextTryAt: rest.state === "waiting" ? dueAt : null }));
      return { items };
    }),

  redeliver: row("POST", "/webhooks/deliveries/{id}/redeliver", "Send a delivery once more, under the same id", 201)
    .input(deliveryIdInput)
    .output(deliveryStartedOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => redeliver(work, input.id))),
});
