import type { Text } from "@/server/kernel/text";
import type { SettingsView } from "@/server/notification/notification.contract";
import type { NotificationType } from "@/server/notification/notification.reasons";

export const TOPICS = {
  offers: { id: "Tawaran", en: "Offers" },
  pickups: { id: "Jemputan", en: "Pickups" },
  food: { id: "Makanan yang dibagikan", en: "Food you share" },
  market: { id: "Pasar", en: "Market" },
  disputes: { id: "Sengketa", en: "Disputes" },
  house: { id: "Organisasi dan data", en: "Organisation and data" },
  desk: { id: "Meja admin", en: "Admin desk" },
} as const satisfies Record<string, Text>;
type Topic = keyof typeof TOPICS;

/** What each type is about; one that is not here does not compile, and what has no switch has no topic. */
const TOPIC_OF: Readonly<Record<NotificationType, Topic | null>> = {
  offer_made: "offers",
  turn_came: "offers",
  offer_ending: "offers",
  waiting_ended: "offers",
  pickup_ending: "pickups",
  pickup_missed: "pickups",
  lot_withdrawn: "pickups",
  food_recalled: "pickups",
  handover_done: "pickups",
  lot_claimed: "food",
  claim_cancelled: "food",
  claim_shrunk: "food",
  claim_missed: "food",
  lot_lonely: "food",
  lot_unplaced: "food",
  lot_expired: "food",
  lot_recalled: "food",
  handover_given: "food",
  draft_prepared: "food",
  auction_near: "market",
  purchase_made: "market",
  purchase_paid: "market",
  purchase_refunded: "market",
  purchase_missed: "market",
  draw_lost: "market",
  lot_sold: "market",
  sale_cancelled: "market",
  sale_missed: "market",
  dispute_opened: "disputes",
  dispute_answered: "disputes",
  dispute_decided: "disputes",
  dispute_appealed: "disputes",
  organisation_verified: "house",
  organisation_rejected: "house",
  organisation_suspended: "house",
  document_reviewed: "house",
  document_ending: "house",
  document_expired: "house",
  webhook_disabled: "house",
  privacy_answered: "house",
  safety_dispute_waiting: "desk",
  dispute_waiting: "desk",
  document_waiting: "desk",
  unplaced_waiting: "desk",
  verification_waiting: "desk",
  money_differs: "desk",
  privacy_waiting: "desk",
  password_changed: null,
  factor_on: null,
  factor_off: null,
  factor_lifted: null,
  recovery_used: null,
  recovery_renewed: null,
  device_joined: null,
  trial: null,
};

type Row = SettingsView["types"][number];

/** A person's types by what they are about, in the order of the topics; none is left out. */
export const byTopic = (rows: readonly Row[]): { topic: Topic; rows: readonly Row[] }[] =>
  (Object.keys(TOPICS) as Topic[])
    .map((topic) => ({ topic, rows: rows.filter(({ type }) => (TOPIC_OF[type] ?? "house") === topic) }))
    .filter((group) => group.rows.length > 0);
