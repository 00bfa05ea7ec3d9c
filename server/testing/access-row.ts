import type { Role } from "@/server/kernel/actor";

/** Things of one kitchen and one NGO that others may try to touch. */
export type World = Readonly<
  Record<
    | "lotId"
    | "menuItemId"
    | "takenLotId"
    | "offeredLotId"
    | "claimId"
    | "offerId"
    | "code"
    | "connectionId"
    | "notificationId"
    | "keyId"
    | "webhookId"
    | "deliveryId"
    | "photoId"
    | "seriesId"
    | "draftId"
    | "sessionId"
    | "exportId"
    | "lotForSaleId"
    | "purchaseId"
    | "disputeId",
    string
  >
>;
export type Theirs = Readonly<{ input: (world: World) => unknown; answer: string }>;
export type Row = Readonly<{
  access: "public" | "one-factor" | "signed-in" | readonly Role[];
  /** The role is not enough: an organisation must stand behind it. */
  staff?: true;
  /** Names something of another organisation, and what a stranger of the right role gets for it. */
  theirs?: Theirs;
  /** Why an id may be named by anyone who may call. */
  shared?: string;
}>;

export const admin = (shared?: string): Row => ({ access: ["admin"], ...(shared ? { shared } : {}) });
export const staff = (role: Role, theirs?: Theirs): Row => ({
  access: [role],
  staff: true,
  ...(theirs ? { theirs } : {}),
});
export const anyStaff = (theirs?: Theirs): Row => ({
  access: ["provider", "ngo", "courier", "sponsor"],
  staff: true,
  ...(theirs ? { theirs } : {}),
});
export const theirs = (answer: string, input: Theirs["input"]): Theirs => ({ answer, input });
