import type { Text } from "@/server/kernel/text";
import type { WebhookType } from "@/server/webhook/webhook.rules";

export const eventWords = {
  "surplus.posted": { id: "Makanan diterbitkan", en: "A lot was posted" },
  "surplus.edited": { id: "Makanan diubah", en: "A lot was changed" },
  "surplus.claimed": { id: "Makanan diambil penerima", en: "Units were claimed" },
  "surplus.released": { id: "Makanan kembali terbuka", en: "Units came free again" },
  "surplus.withdrawn": { id: "Makanan ditarik", en: "A lot was withdrawn" },
  "surplus.expired": { id: "Makanan lewat waktu", en: "Units ran past their time" },
  "surplus.recalled": { id: "Makanan ditarik demi keamanan", en: "A lot was recalled" },
  "surplus.unplaced": { id: "Belum ada penerima", en: "No recipient was found" },
  "claim.completed": { id: "Serah terima selesai", en: "A handover was completed" },
  "claim.expired": { id: "Tidak dijemput", en: "Nobody came" },
  "claim.recalled": { id: "Pengambilan dihentikan", en: "A claim was recalled" },
  "offer.made": { id: "Tawaran datang", en: "An offer came" },
  "offer.accepted": { id: "Tawaran diterima", en: "An offer was accepted" },
  "offer.declined": { id: "Tawaran ditolak", en: "An offer was declined" },
  "offer.lapsed": { id: "Tawaran terlewat", en: "An offer ran out" },
  "offer.mooted": { id: "Tawaran tidak berlaku lagi", en: "An offer lost its meaning" },
} as const satisfies Record<WebhookType, Text>;
