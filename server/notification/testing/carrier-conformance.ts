import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mintId, type RegionId } from "@/server/kernel/id";
import type { Carrier, Letter } from "@/server/notification/carrier.contract";

/** What someone reads at the other end. */
export type Received = Readonly<{ key: string; title: string; body: string; href: string }>;

/** A letter, and where it is to go. */
export type Mailing<Address> = Readonly<{ letter: Letter; address: Address }>;

/** One adapter with the other end of its line in our hands. */
export type Line<Address> = Readonly<{
  carrier: Carrier<Address>;
  /** To somebody who is there. */
  write: () => Promise<Mailing<Address>>;
  /** To somebody who is not there any more. */
  writeToGone: () => Promise<Mailing<Address>>;
  received: () => Promise<readonly Received[]>;
  /** The machine of someone else; null where the channel is our own. */
  machine: Readonly<{ refuse: () => void; fallSilent: () => void; recover: () => void }> | null;
  close: () => Promise<void>;
}>;

/** A letter with all that is hard to carry: quotes, tags, a line break, a no-break space. */
export function hardLetter(): Letter {
  const id = mintId<"notification">(3171 as RegionId, new Date());
  return {
    ...{
      key: id,
      notificationIds: [id],
      language: "id",
      isAsked: false,
      isUrgent: true,
      isSilent: false,
      staleAt: null,
    },
    title: "Tawaran untuk Anda: 25 boks Nasi “kotak” <ayam>",
    body: "Dari Dapur Melati & Co.\nJawab sebelum pukul 20.15\u00a0WIB.",
    href: `/pemberitahuan/buka/${id}?lewat=push`,
  };
}

/** What every channel promises, whatever carries it. @param open makes one line; called once */
export function carrierConformance<Address>(name: string, open: () => Promise<Line<Address>>): void {
  describe(`${name} as a carrier`, () => {
    let line: Line<Address>;
    beforeAll(async () => {
      line = await open();
    });
    beforeEach(() => line.machine?.recover());
    afterAll(() => line.close());
    const receivedOf = async ({ key }: Letter) => (await line.received()).filter((one) => one.key === key);
    const send = ({ address, letter }: Mailing<Address>) => line.carrier.send(address, letter);

    it("brings the words and the way unharmed", async () => {
      const mailing = await line.write();
      expect(await send(mailing)).toBe("sent");
      const { key, title, body, href } = mailing.letter;
      expect(await receivedOf(mailing.letter)).toEqual([{ key, title, body, href }]);
    });

    it("keeps the key of a letter that is sent again, so that it is shown once", async () => {
      const mailing = await line.write();
      await send(mailing);
      await send(mailing);
      const received = await receivedOf(mailing.letter);
      expect(received.length).toBeGreaterThan(0);
      expect(new Set(received.map(({ title }) => title))).toEqual(new Set([mailing.letter.title]));
    });

    it("says when nobody is there any more", async () => {
      const mailing = await line.writeToGone();
      expect(await send(mailing)).toBe("gone");
      expect(await receivedOf(mailing.letter)).toEqual([]);
    });

    it("fails while the machine behind it refuses, without naming the address, and works again afterwards", async () => {
      if (!line.machine) return;
      const mailing = await line.write();
      line.machine.refuse();
      const fault = await send(mailing).then(
        () => "no fault",
        (error: Error) => `${error.message} ${String(error.cause ?? "")}`,
      );
      expect(fault).toMatch(/answered (503|451)/);
      expect(fault).not.toMatch(/@|127\.0\.0\.1/);
      line.machine.recover();
      expect(await send(mailing)).toBe("sent");
    });

    it("gives up on a silent machine within its time", async () => {
      if (!line.machine) return;
      const mailing = await line.write();
      line.machine.fallSilent();
      const since = performance.now();
      await expect(send(mailing)).rejects.toThrow("did not answer");
      expect(performance.now() - since).toBeLessThan(5_000);
    });
  });
}
