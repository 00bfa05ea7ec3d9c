import { expect } from "@playwright/test";
import { ask, PASSWORD, tapIn } from "@/e2e/public-api";
import type { Place } from "@/server/kernel/place";

export type Lot = Readonly<{ id: string; title: string; unitsLeft: number }>;

export type Held = Readonly<{ id: string; units: number; state: string; pickupCode: string | null }>;

/** Someone who works through the public API: a kitchen's till, another recipient's phone. */
export class Partner {
  private constructor(private readonly token: string) {}

  static async signIn(account: string): Promise<Partner> {
    if (account === "admin") return new Partner(await tapIn(account));
    const identifier = `${account}@demo.test`;
    const { status, body } = await ask<{ accessToken: string }>("POST", "/auth/login", null, {
      identifier,
      password: PASSWORD,
    });
    expect(status).toBe(200);
    return new Partner(body.accessToken);
  }

  /** Posts cooked food kept at room temperature that stays safe for so many more seconds. */
  async post(title: string, units: number, safeForSeconds = 3 * 3_600, priceRupiah?: number): Promise<Lot> {
    const safeUntil = Date.now() + safeForSeconds * 1_000;
    const { status, body } = await ask<Lot>("POST", "/surplus", this.token, {
      title,
      category: "cooked",
      units,
      unitName: "boks",
      gramsPerUnit: 350,
      cookedAt: new Date(safeUntil - 4 * 3_600_000).toISOString(),
      storage: "ambient",
      halal: "certified",
      allergens: ["egg"],
      pickupUntil: new Date(safeUntil).toISOString(),
      priceRupiah,
    });
    expect(status).toBe(201);
    return body;
  }

  /** Where the organisation they act for stands. */
  async home(): Promise<Place> {
    const { body } = await ask<{ organisation: { place: Place } }>("GET", "/me", this.token);
    return body.organisation.place;
  }

  /** The id of the person themselves. */
  async ownId(): Promise<string> {
    return (await ask<{ personId: string }>("GET", "/me", this.token)).body.personId;
  }

  /** Repeats food every day at the time it is now in the kitchen, so that tonight's draft lies ready at once. */
  async repeat(title: string, units: number, hoursAheadOfUtc: number): Promise<{ id: string }> {
    const there = new Date(Date.now() + hoursAheadOfUtc * 3_600_000);
    const { status, body } = await ask<{ id: string }>("POST", "/recurring", this.token, {
      title,
      category: "cooked",
      units,
      unitName: "boks",
      gramsPerUnit: 350,
      storage: "ambient",
      halal: "certified",
      weekdays: [0, 1, 2, 3, 4, 5, 6],
      minuteOfDay: there.getUTCHours() * 60 + there.getUTCMinutes(),
      pickupForMinutes: 120,
    });
    expect(status).toBe(201);
    return body;
  }

  /** Buys units at whatever they cost now. */
  async buy(lot: Lot, units: number): Promise<string> {
    const wish = { units, expectedPriceRupiah: 10_000_000 };
    type Bought = { purchase: { claimId: string } };
    const { status, body } = await ask<Bought>("POST", `/market/${lot.id}/purchases`, this.token, wish);
    expect(status).toBe(201);
    return body.purchase.claimId;
  }

  /** The payment of a purchase, as soon as the provider has opened it. @returns the id of its pay page */
  async paymentOf(claimId: string): Promise<string> {
    const page = /\/sandbox-pay\/(.+)$/;
    const read = async () =>
      (await ask<{ payUrl: string | null }>("GET", `/payments/${claimId}`, this.token)).body.payUrl ?? "";
    await expect.poll(read, { timeout: 45_000 }).toMatch(page);
    return page.exec(await read())?.[1] ?? "";
  }

  /** Asks to be told of auctions around a place. */
  async watch(place: Place): Promise<void> {
    const { status } = await ask("POST", "/market/watch", this.token, { place });
    expect(status).toBe(200);
  }

  /** Claims units; answers the status and the moment the answer was there. */
  async claim(lot: Lot, units: number): Promise<{ status: number; at: number }> {
    const { status } = await ask("POST", `/surplus/${lot.id}/claims`, this.token, { units });
    return { status, at: Date.now() };
  }

  /** Claims units and answers with the claim and its code. */
  async hold(lot: Lot, units: number): Promise<Held> {
    const { status, body } = await ask<Held>("POST", `/surplus/${lot.id}/claims`, this.token, { units });
    expect(status).toBe(201);
    return body;
  }

  /** The organisation's claims on a lot. */
  async claimsOn(lot: Lot): Promise<readonly Held[]> {
    const { body } = await ask<{ items: readonly (Held & { surplusId: string })[] }>("GET", "/claims/mine", this.token);
    return body.items.filter((claim) => claim.surplusId === lot.id);
  }

  /** Hands over what a code stands for, weighed. */
  async handOver(code: string, acceptedUnits: number, weightGrams: number): Promise<void> {
    const counted = { code, acceptedUnits, rejectedUnits: 0, weightGrams, method: "scale" };
    const { status } = await ask("POST", "/pickups/verify", this.token, counted);
    expect(status).toBe(200);
  }

  /** The id of the organisation they act for. */
  async house(): Promise<string> {
    const { body } = await ask<{ organisation: { id: string } }>("GET", "/me", this.token);
    return body.organisation.id;
  }

  /** Complains of a claim that less was there than promised. @returns the dispute's id */
  async complain(claimId: string): Promise<string> {
    const said = {
      claimId,
      reason: "fewer_than_promised",
      text: "Dua boks kurang dari yang tertulis.",
      countedUnits: 6,
    };
    const { status, body } = await ask<{ id: string }>("POST", "/disputes", this.token, said);
    expect(status).toBe(201);
    return body.id;
  }

  /** The address that hears of this organisation's expired claims; made where there is none. @returns its id */
  async webhook(): Promise<string> {
    const { body } = await ask<{ items: { id: string }[] }>("GET", "/webhooks", this.token);
    const [known] = body.items;
    if (known) return known.id;
    const wish = { name: "Gudang", url: "https://contoh.id/webhook", events: ["claim.expired"] };
    const made = await ask<{ webhook: { id: string } }>("POST", "/webhooks", this.token, wish);
    expect(made.status).toBe(201);
    return made.body.webhook.id;
  }

  /** Verifies an organisation, as an admin. */
  async verify(organisationId: string): Promise<void> {
    const { status } = await ask("POST", `/admin/organisations/${organisationId}/verify`, this.token, {});
    expect(status).toBe(200);
  }

  /** Lets neighbours buy, or pauses it for all, as an admin. */
  async letBuy(isOn: boolean): Promise<void> {
    const order = { isOn, reason: "Penyedia pembayaran sedang diperiksa" };
    const { status } = await ask("POST", "/admin/control/switches/purchases", this.token, order);
    expect(status).toBe(200);
  }

  /** The newest code that was kept instead of sent since a moment, as an admin reads it; null while there is none. */
  async codeSince(asked: Date): Promise<string | null> {
    type Kept = { items: { body: string; at: string }[] };
    const { body } = await ask<Kept>("GET", "/notifications/mail", this.token);
    const codes = body.items
      .filter(({ at }) => new Date(at) >= asked)
      .map((kept) => /^\d{6}(?= adalah)/m.exec(kept.body));
    return codes.find((code) => code)?.[0] ?? null;
  }

  /** The id of the first item on the kitchen's menu. */
  async firstMenuItem(): Promise<string> {
    const { body } = await ask<{ items: { id: string }[] }>("GET", "/menu", this.token);
    const [first] = body.items;
    if (!first) throw new Error("the menu is empty");
    return first.id;
  }

  async lot(id: string): Promise<Lot & { state: string; unitsHeld: number }> {
    return (await ask<Lot & { state: string; unitsHeld: number }>("GET", `/surplus/${id}`, this.token)).body;
  }
}

/** Registers someone as the form does: by a code, which a demo shows its admins. */
export async function register<Registered>(input: Readonly<{ identifier: string } & Record<string, unknown>>) {
  const [admin, asked] = [await Partner.signIn("admin"), new Date()];
  await ask("POST", "/registrations/codes", null, { identifier: input.identifier });
  let code: string | null = null;
  await expect(async () => {
    code = await admin.codeSince(asked);
    expect(code).not.toBeNull();
  }).toPass();
  const { status, body } = await ask<Registered>("POST", "/registrations", null, { ...input, code });
  expect(status).toBe(201);
  return body;
}

/** Someone who registers with an outlet of their own in Abepura, to be verified by an admin. @returns the outlet's id */
export async function registerOutlet(email: string): Promise<string> {
  const { organisationId } = await register<{ organisationId: string }>({
    displayName: "Yohana Wenda",
    identifier: email,
    password: PASSWORD,
    organisation: {
      kind: "provider",
      name: `Dapur Baru ${Date.now().toString(36)}`,
      place: { latitude: -2.611, longitude: 140.675 },
      regionId: 9171,
      address: "Jl. Raya Sentani No. 1",
      openingHours: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opensAtMinute: 0, closesAtMinute: 1_440 })),
    },
  });
  return organisationId;
}

/** What the public is told was rescued. */
export const impact = async (): Promise<{ acceptedGrams: number }> =>
  (await ask<{ acceptedGrams: number }>("GET", "/impact", null)).body;
