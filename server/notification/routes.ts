import { contactOf } from "@/server/identity/identity.reads";
import type { PersonId } from "@/server/kernel/id";
import type { Private } from "@/server/kernel/private";
import type { Carrier, Letter, Message, Receipt } from "@/server/notification/carrier.contract";
import { smtpCarrier } from "@/server/notification/email.gateway";
import { messageCarrier } from "@/server/notification/message.gateway";
import type { Channel } from "@/server/notification/notification.reasons";
import { pushCarrier } from "@/server/notification/push.gateway";
import { deleteSubscription } from "@/server/notification/push.store";
import { openSubscription, vapidKeys } from "@/server/notification/push-address";
import { listBrowsers } from "@/server/notification/reader.view";
import { type Kept, sandboxMail, sandboxMessages } from "@/server/notification/sandbox.gateway";
import { saveMail } from "@/server/notification/sandbox-mail.store";
import type { Outing } from "@/server/outbox/errand";
import { Breaker } from "@/server/platform/breaker";
import { systemClock } from "@/server/platform/clock";
import { config } from "@/server/platform/config";
import { seal } from "@/server/platform/sealed";
import { singleton } from "@/server/platform/singleton";

/** One way to people: where each can be found, what carries, and how an address is forgotten. */
type Route<Address> = Readonly<{
  carrier: Carrier<Address>;
  addressesOf: (personId: PersonId) => Promise<readonly Address[]>;
  forget: (address: Address) => Promise<void>;
}>;

const breakers = () => singleton("push-breakers", () => new Map<string, Breaker>());

function breakerOf(host: string): Breaker {
  const known = breakers().get(host);
  if (known) return known;
  const made = new Breaker(systemClock, { name: "push" });
  breakers().set(host, made);
  return made;
}

function pushRoute({ db, clock }: Outing): Route<Readonly<{ endpointIndex: string; cipher: string }>> | null {
  const vapid = vapidKeys();
  if (!vapid) return null;
  const carrier = pushCarrier({ vapid, clock, breakerOf });
  return {
    carrier: { send: ({ cipher }, letter) => carrier.send(openSubscription(cipher), letter) },
    addressesOf: (personId) => listBrowsers(db, personId, clock()),
    forget: ({ endpointIndex }) => db.transaction((tx) => deleteSubscription(tx, endpointIndex)),
  };
}

type ToContact = Carrier<Private<string>, Message>;

const keepIn =
  ({ db, clock }: Outing) =>
  ({ address, ...kept }: Kept) =>
    saveMail(db, { ...kept, addressCipher: seal(address.reveal(), config().CONTACT_KEY), at: clock() });

function mailCarrier(outing: Outing): ToContact {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from, PUBLIC_URL: publicUrl } = config();
  if (smtpUrl)
    return singleton("smtp-carrier", () =>
      smtpCarrier({ smtpUrl, from, publicUrl, breaker: new Breaker(systemClock, { name: "email" }) }),
    );
  return sandboxMail(keepIn(outing), publicUrl);
}

function textCarrier(outing: Outing): ToContact {
  const { MESSAGE_URL: url, MESSAGE_TOKEN: token = "", PUBLIC_URL: publicUrl } = config();
  if (url)
    return singleton("message-carrier", () =>
      messageCarrier({ url, token, publicUrl, breaker: new Breaker(systemClock, { name: "message" }) }),
    );
  return sandboxMessages(keepIn(outing), publicUrl);
}

type CarryAsked = (outing: Outing, address: Private<string>, message: Message) => Promise<Receipt>;

/** Carries what a person asked for to the contact they asked by, past every switch. */
export const carryAsked: Readonly<Record<"email" | "message", CarryAsked>> = {
  email: (outing, address, message) => mailCarrier(outing).send(address, message),
  message: (outing, address, message) => textCarrier(outing).send(address, message),
};

/** To the address or number a person gave: it is theirs, for they sign in with it, and not ours to forget. */
function contactRoute(outing: Outing, way: "email" | "phone", carrier: ToContact): Route<Private<string>> {
  const addressesOf = async (personId: PersonId) => {
    const address = (await contactOf(outing.db, personId))[way];
    return address ? [address] : [];
  };
  return { carrier, addressesOf, forget: async () => {} };
}

/** Carries to every address a person has on a route. @returns whether one of them took it @throws when none did and one may later */
async function carry<Address>(route: Route<Address>, personId: PersonId, letter: Letter) {
  const addresses = await route.addressesOf(personId);
  const answers = await Promise.allSettled(addresses.map((address) => route.carrier.send(address, letter)));
  for (const [index, answer] of answers.entries()) {
    const address = addresses[index];
    if (address !== undefined && answer.status === "fulfilled" && answer.value === "gone") await route.forget(address);
  }
  if (answers.some((answer) => answer.status === "fulfilled" && answer.value === "sent")) return true;
  const fault = answers.find((answer) => answer.status === "rejected");
  if (fault) throw fault.reason;
  return false;
}

/** The channels that leave the house; the centre is our own. */
export type ChannelAway = Exclude<Channel, "app">;

/** Carries a letter to a person through a channel; a channel that is not here does not compile. */
export const carryBy: Readonly<
  Record<ChannelAway, (outing: Outing, personId: PersonId, letter: Letter) => Promise<boolean>>
> = {
  push: async (outing, personId, letter) => {
    const route = pushRoute(outing);
    return route ? carry(route, personId, letter) : false;
  },
  email: (outing, personId, letter) => carry(contactRoute(outing, "email", mailCarrier(outing)), personId, letter),
  message: (outing, personId, letter) => carry(contactRoute(outing, "phone", textCarrier(outing)), personId, letter),
};
