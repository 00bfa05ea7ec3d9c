import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import { Webhook } from "standardwebhooks";
import { EVENING, startRescue } from "@/db/testing/rescue";
import type { MemberActor } from "@/server/kernel/actor";
import { later, SECOND } from "@/server/kernel/time";
import { createCallerFactory } from "@/server/trpc/procedures";
import { listen } from "@/server/web/listen";
import { webhooksRouter } from "@/server/webhook/webhook.router";
import type { WebhookType } from "@/server/webhook/webhook.rules";
import { WebhookSender } from "@/server/webhook/webhook.sender";

export type Got = { path: string; headers: IncomingHttpHeaders; body: string };
type Answer = (path: string, res: ServerResponse) => void;
const createCaller = createCallerFactory(webhooksRouter);

/** The three headers of the scheme, as a receiver reads them. */
export const headersOf = ({ headers }: Got) => ({
  "webhook-id": String(headers["webhook-id"]),
  "webhook-timestamp": String(headers["webhook-timestamp"]),
  "webhook-signature": String(headers["webhook-signature"]),
});

/** Whether the reference library makes one of the signatures a delivery came with, by the delivery's own clock. */
export function accepts(secret: string, one: Got): boolean {
  const timestamp = new Date(Number(one.headers["webhook-timestamp"]) * SECOND);
  const signature = new Webhook(secret).sign(String(one.headers["webhook-id"]), timestamp, one.body);
  return headersOf(one)["webhook-signature"].split(" ").includes(signature);
}

/** A database, a real receiver on this machine that keeps what it got, and a sender that runs when told to. */
export async function openReceiver() {
  process.env.WEBHOOK_TO_PRIVATE = "true";
  const rescue = await startRescue();
  const stage = { now: EVENING, answer: ((_, res) => void res.writeHead(204).end()) as Answer };
  const got: Got[] = [];
  const server = createServer((req, res) => {
    let body = "";
    req.on("data", (chunk) => {
      body += chunk;
    });
    req.on("end", () => {
      got.push({ path: req.url ?? "", headers: req.headers, body });
      stage.answer(req.url ?? "", res);
    });
  });
  const url = `http://127.0.0.1:${await listen(server, 0, "127.0.0.1")}`;
  const as = (actor: MemberActor) =>
    createCaller({
      ...{ db: rescue.database.db, actor, now: stage.now },
      ...{ language: "id", remoteAddress: "t", idempotencyKey: null },
    });
  const sender = () =>
    new WebhookSender(
      rescue.database.db,
      () => stage.now,
      () => 0,
    );
  return {
    ...{ rescue, stage, got, url, as, sender },
    hook: (actor: MemberActor, path: string, events: WebhookType[] = ["surplus.posted"]) =>
      as(actor).make({ name: path.slice(1), url: `${url}${path}`, events }),
    /** Answers every delivery with one status. */
    replies: (status: number) => {
      stage.answer = (_, res) => void res.writeHead(status).end();
    },
    pass: (milliseconds: number) => {
      stage.now = later(stage.now, milliseconds);
    },
    /** Sends all that is due, until nothing is. @returns how many tries */
    sendAll: async (): Promise<number> => {
      const one = sender();
      for (let total = 0; ; ) {
        const started = await one.turn();
        await one.settled();
        if (started === 0) return total;
        total += started;
      }
    },
    logOf: async (actor: MemberActor, id: string) => (await as(actor).deliveries({ id })).items,
    stateOf: async (actor: MemberActor, id: string) => (await as(actor).list()).items.find((one) => one.id === id),
    reset: async () => {
      await rescue.database.sql`truncate webhook_endpoint cascade`;
      got.length = 0;
      Object.assign(stage, { now: EVENING, answer: (_: string, res: ServerResponse) => void res.writeHead(204).end() });
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await rescue.database.close();
    },
  };
}
export type Receiver = Awaited<ReturnType<typeof openReceiver>>;
