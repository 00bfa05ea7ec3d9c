import PostalMime from "postal-mime";
import { notification, notificationDelivery } from "@/db/schema/notification";
import { testDatabase } from "@/db/testing/test-database";
import type { PersonActor } from "@/server/kernel/actor";
import { type NotificationId, type PersonId, plainId } from "@/server/kernel/id";
import { Private } from "@/server/kernel/private";
import { describeCentre } from "@/server/notification/centre.reads";
import { smtpCarrier } from "@/server/notification/email.gateway";
import { letterOf } from "@/server/notification/letters";
import { messageCarrier } from "@/server/notification/message.gateway";
import type { StoredNotification } from "@/server/notification/notification.store";
import { pushCarrier } from "@/server/notification/push.gateway";
import { vapidKeys } from "@/server/notification/push-address";
import { type Kept, sandboxMail, sandboxMessages } from "@/server/notification/sandbox.gateway";
import { listMail, saveMail } from "@/server/notification/sandbox-mail.store";
import { showInCentre } from "@/server/notification/show.commands";
import { carrierConformance, hardLetter, type Received } from "@/server/notification/testing/carrier-conformance";
import { Breaker } from "@/server/platform/breaker";
import { systemClock } from "@/server/platform/clock";
import type { Database } from "@/server/platform/database";
import { startMailServer } from "@/server/testing/mail-server";
import { startMoodyServer } from "@/server/testing/moody-server";
import { startPushService } from "@/server/testing/push-service";

const PUBLIC_URL = "https://pangan.example";
const patient = () => new Breaker(systemClock, { mostFaults: 100 });

const keepIn =
  (db: Database) =>
  ({ address, ...kept }: Kept) =>
    saveMail(db, { ...kept, addressCipher: String(address), at: new Date() });

/** A text message as its reader sees it: the title first, the link last. */
function readMessage(text: string): Pick<Received, "title" | "body" | "href"> {
  const [title = "", ...rest] = text.split("\n");
  return { title, body: rest.slice(0, -1).join("\n"), href: rest.at(-1)?.slice(PUBLIC_URL.length) ?? "" };
}

/** The plain words of an email, as they stand before the link. */
function readMail(text: string): Pick<Received, "body" | "href"> {
  const plain = text.replaceAll("\r\n", "\n");
  const [, body = "", url = ""] = /^[^\n]+\n\n([\s\S]*?)\n\n[^\n]*: (https:\S+)/.exec(plain) ?? [];
  return { body, href: url.slice(PUBLIC_URL.length) };
}

carrierConformance("the centre", async () => {
  const database = await testDatabase();
  const { db } = database;
  const reader: PersonActor = {
    kind: "person",
    personId: plainId(),
    sessionId: plainId(),
    roles: [],
    organisationId: null,
  };
  async function write() {
    const { key, notificationIds } = hardLetter();
    const [id] = notificationIds;
    const facts = {
      title: "Nasi “kotak” <ayam>",
      unitName: "boks",
      units: 25,
      kitchen: "Dapur & Co.",
      until: "2026-11-21T13:15:00Z",
      zone: "Asia/Jakarta",
    };
    const row = {
      ...{ id, personId: reader.personId, type: "offer_made", occasion: key, subject: null, facts, href: "/jemput" },
      ...{ zone: "Asia/Jakarta", madeAt: new Date(), expiresAt: null, pastAt: null, readAt: null },
    } satisfies StoredNotification;
    await db.insert(notification).values(row);
    await db
      .insert(notificationDelivery)
      .values({ notificationId: id, channel: "app", state: "due", dueAt: row.madeAt });
    return { address: reader.personId, letter: letterOf([row], "app", { language: "id" }, row.madeAt) };
  }
  const show = (personId: PersonId, notificationIds: NotificationId[]) =>
    db.transaction((tx) =>
      showInCentre({ tx, now: new Date() }, [{ payload: { personId, notificationIds }, within: (run) => run() }]),
    );
  return {
    carrier: {
      send: async (personId: PersonId, letter) =>
        (await show(personId, [...letter.notificationIds])) > 0 ? "sent" : "gone",
    },
    write,
    writeToGone: async () => ({ address: plainId<"person">(), letter: hardLetter() }),
    received: async () => {
      const { items } = await describeCentre(db, reader, { limit: 100 }, new Date());
      return items.map(({ id, title, body, href }) => ({ key: id, title: title.id, body: body.id, href }));
    },
    machine: null,
    close: database.close,
  };
});

carrierConformance("web push", async () => {
  const database = await testDatabase();
  const service = await startPushService();
  const vapid = vapidKeys();
  if (!vapid) throw new Error("the test has no keys");
  const device = service.device();
  const left = service.device();
  left.forget();
  return {
    carrier: pushCarrier({ vapid, clock: systemClock, breakerOf: patient, withinMs: 1_500 }),
    write: async () => ({ address: device.subscription, letter: hardLetter() }),
    writeToGone: async () => ({ address: left.subscription, letter: hardLetter() }),
    received: async () =>
      [...device.messages, ...left.messages].map(
        ({ key, title, body, href }) => ({ key, title, body, href }) as Received,
      ),
    machine: {
      refuse: () => (service.mood = "refusing"),
      fallSilent: () => (service.mood = "silent"),
      recover: () => (service.mood = "accepting"),
    },
    close: () => service.close().then(database.close),
  };
});

carrierConformance("email over SMTP", async () => {
  const server = await startMailServer();
  const from = "kabar@pangan.example";
  return {
    carrier: smtpCarrier({ smtpUrl: server.url, from, publicUrl: PUBLIC_URL, breaker: patient(), withinMs: 1_500 }),
    write: async () => ({ address: new Private("budi@contoh.test"), letter: hardLetter() }),
    writeToGone: async () => ({ address: new Private("pergi@contoh.test"), letter: hardLetter() }),
    received: () =>
      Promise.all(
        server.messages.map(async ({ raw }) => {
          const mail = await PostalMime.parse(raw);
          const key = String(mail.messageId).replace(/^<|@.*$/g, "");
          return { key, title: String(mail.subject), ...readMail(String(mail.text)) };
        }),
      ),
    machine: {
      refuse: () => (server.mood = "refusing"),
      fallSilent: () => (server.mood = "silent"),
      recover: () => (server.mood = "accepting"),
    },
    close: server.close,
  };
});

carrierConformance("email kept in the sandbox", async () => {
  const database = await testDatabase();
  const { db } = database;
  return {
    carrier: sandboxMail(keepIn(db), PUBLIC_URL),
    write: async () => ({ address: new Private("budi@contoh.test"), letter: hardLetter() }),
    writeToGone: async () => ({ address: new Private("budi@pergi.invalid"), letter: hardLetter() }),
    received: async () =>
      (await listMail(db, ["email"], 100)).map(({ messageId, subject, body }) => ({
        key: messageId,
        title: subject,
        ...readMail(body),
      })),
    machine: null,
    close: database.close,
  };
});

carrierConformance("text messages over HTTP", async () => {
  const gone = "6281200000001";
  const machine = await startMoodyServer(({ body }) =>
    JSON.parse(body).to === gone
      ? { status: 400, body: { error: { code: 131_026, message: "Message undeliverable" } } }
      : { body: { messages: [{ id: "wamid" }] } },
  );
  const options = { url: machine.url, token: "rahasia", publicUrl: PUBLIC_URL, breaker: patient(), withinMs: 1_500 };
  return {
    carrier: messageCarrier(options),
    write: async () => ({ address: new Private("+6281234567890"), letter: hardLetter() }),
    writeToGone: async () => ({ address: new Private(`+${gone}`), letter: hardLetter() }),
    received: async () =>
      machine.heard
        .map(({ body, headers }) => ({ ...JSON.parse(body), isOurs: headers.authorization === "Bearer rahasia" }))
        .filter(({ to, isOurs }) => to === "6281234567890" && isOurs)
        .map(({ biz_opaque_callback_data: key, text }) => ({ key, ...readMessage(text.body) })),
    machine: {
      refuse: () => {
        machine.mood = { status: 503 };
      },
      fallSilent: () => {
        machine.mood = { delayMs: 4_000 };
      },
      recover: () => {
        machine.mood = {};
      },
    },
    close: machine.close,
  };
});

carrierConformance("text messages kept in the sandbox", async () => {
  const database = await testDatabase();
  const { db } = database;
  return {
    carrier: sandboxMessages(keepIn(db), PUBLIC_URL),
    write: async () => ({ address: new Private("+6281234567890"), letter: hardLetter() }),
    writeToGone: async () => ({ address: new Private("+62812340000000"), letter: hardLetter() }),
    received: async () =>
      (await listMail(db, ["message"], 100)).map(({ messageId: key, body }) => ({ key, ...readMessage(body) })),
    machine: null,
    close: database.close,
  };
});
