import { jsonSchemaOf } from "@/server/web/json-schema";
import { exampleOf } from "@/server/web/openapi-examples";
import { WEBHOOK_CATALOGUE } from "@/server/webhook/webhook.catalogue.contract";
import { WEBHOOK_TYPES, type WebhookType } from "@/server/webhook/webhook.rules";

const header = (name: string, description: string, example: string) => ({
  ...{ name, in: "header", required: true, description, schema: { type: "string" }, example },
});

const HEADERS = [
  header(
    "webhook-id",
    "The event's id, the same at every try: drop what you have seen.",
    "019aa1f0-3c00-8c63-9a4b-2f5d7e8a9b10",
  ),
  header("webhook-timestamp", "Unix seconds of this try: refuse what is older than five minutes.", "1795269600"),
  header(
    "webhook-signature",
    "`v1,` and the HMAC, several between spaces while a secret is being replaced.",
    "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=",
  ),
];

/** One event as it is sent, for the guide and the document alike. */
export const webhookExample = (type: WebhookType) => ({
  type,
  timestamp: "2026-11-21T14:02:00.000Z",
  data: exampleOf(jsonSchemaOf(WEBHOOK_CATALOGUE[type].data, "output")),
});

function webhook(type: WebhookType) {
  const { summary, data, to } = WEBHOOK_CATALOGUE[type];
  const schema = {
    type: "object",
    properties: {
      type: { const: type, description: "What happened." },
      timestamp: { type: "string", format: "date-time", description: "When it happened." },
      data: jsonSchemaOf(data, "output"),
    },
    required: ["type", "timestamp", "data"],
  };
  return {
    post: {
      operationId: `webhook.${type}`,
      summary,
      description: `Sent to the ${to.join(" and the ")} of what it is about, signed by the Standard Webhooks scheme.`,
      tags: ["webhook events"],
      security: [],
      parameters: HEADERS,
      requestBody: { required: true, content: { "application/json": { schema, example: webhookExample(type) } } },
      responses: {
        "2XX": { description: "Received. Answer within 5 seconds and do the work afterwards." },
        "410": { description: "Send no more: the webhook is switched off." },
        default: { description: "Tried again later, eight times over a day." },
      },
    },
  };
}

/** The `webhooks` of the document (OpenAPI 3.1). */
export const webhookOperations = (): Record<string, unknown> =>
  Object.fromEntries(WEBHOOK_TYPES.map((type) => [type, webhook(type)]));
