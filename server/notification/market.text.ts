import { refundReasonText } from "@/server/escrow/escrow.text";
import { fill, type Language, type Text } from "@/server/kernel/text";
import { clockText, type Zone } from "@/server/kernel/time";
import type { NotificationType } from "@/server/notification/notification.reasons";
import type { Words } from "@/server/notification/words.contract";

/** What is told of sales, to those near by, to buyers and to kitchens. */
export const MARKET_WORDINGS = {
  auction_near: {
    title: { id: "Harga mulai turun: {title}", en: "The price is falling: {title}" },
    nightTitle: { id: "Masih ada di dekat Anda: {title}", en: "Still there near you: {title}" },
    body: {
      id: "Di {kitchen}, mulai {price} sampai pukul {until}. Sisa {units} {unitName}.",
      en: "At {kitchen}, from {price} until {until}. {units} {unitName} left.",
    },
  },
  purchase_made: {
    title: { id: "Anda membeli {food}", en: "You bought {food}" },
    body: {
      id: "{price}, {paying}. Ambil sebelum pukul {until} di {kitchen}.",
      en: "{price}, {paying}. Collect before {until} at {kitchen}.",
    },
  },
  purchase_paid: {
    title: { id: "Pembayaran diterima: {food}", en: "Payment received: {food}" },
    body: {
      id: "{price} ditahan penyedia pembayaran sampai makanan Anda terima. Kode ambil ada di pesanan Anda; ambil sebelum pukul {until} di {kitchen}.",
      en: "{price} is held by the payment provider until you have the food. Your pickup code is with your purchase; collect before {until} at {kitchen}.",
    },
  },
  purchase_refunded: {
    title: { id: "Uang Anda kembali: {price}", en: "Your money comes back: {price}" },
    body: {
      id: "{why} Untuk {food} dari {kitchen}. Dikembalikan ke cara bayar Anda; bank dapat memerlukan beberapa hari.",
      en: "{why} For {food} from {kitchen}. It goes back the way you paid; a bank may take some days.",
    },
  },
  purchase_missed: {
    title: { id: "Tidak sempat diambil: {food}", en: "Not collected in time: {food}" },
    body: {
      id: "Waktu aman makanan dari {kitchen} sudah lewat. Lain kali, batalkan bila tidak jadi, agar orang lain kebagian.",
      en: "The safe time of the food from {kitchen} is over. Next time, cancel if you cannot come, so that others get it.",
    },
  },
  draw_lost: {
    title: { id: "Belum kebagian: {title}", en: "No luck this time: {title}" },
    body: {
      id: "Porsi terakhir dari {kitchen} diundi di antara banyak peminat. Lihat makanan lain di dekat Anda.",
      en: "The last portions from {kitchen} were drawn among many. See other food near you.",
    },
  },
  lot_sold: {
    title: { id: "Terjual: {food}", en: "Sold: {food}" },
    body: {
      id: "{price}, {paying}. Pembeli datang sebelum pukul {until}.",
      en: "{price}, {paying}. The buyer comes before {until}.",
    },
  },
  sale_cancelled: {
    title: { id: "Pembeli batal: {food}", en: "A buyer cancelled: {food}" },
    body: {
      id: "Selama masih waktunya, makanan ini dijual atau ditawarkan lagi.",
      en: "While there is time, this food is for sale or offered again.",
    },
  },
  sale_missed: {
    title: { id: "Pembeli tidak datang: {food}", en: "A buyer did not come: {food}" },
    body: {
      id: "Waktu amannya sudah lewat. Jangan dibagikan lagi.",
      en: "Its safe time is over. Do not share it any more.",
    },
  },
} as const satisfies Partial<Readonly<Record<NotificationType, Words>>>;

const PAYING = {
  counter: { id: "dibayar saat diambil", en: "paid when collected" },
  open: { id: "bayar sebelum pukul {time}", en: "to be paid before {time}" },
  held: { id: "sudah dibayar", en: "paid already" },
} as const satisfies Record<string, Text>;

/** How a purchase is paid and why its money came back, as one tongue says it. Facts: paying, payBy, zone, refundReason. */
export function moneyWords(
  { paying, payBy, zone, refundReason }: Readonly<Record<string, string | number>>,
  language: Language,
): Readonly<{ paying: string; why?: string }> {
  const how = PAYING[paying as keyof typeof PAYING] ?? PAYING.counter;
  const time = payBy === undefined ? "" : clockText(new Date(String(payBy)), zone as Zone, language);
  const why = refundReasonText[refundReason as keyof typeof refundReasonText];
  return { paying: fill(how, { time })[language], ...(why ? { why: why[language] } : {}) };
}
