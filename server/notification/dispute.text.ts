import type { NotificationType } from "@/server/notification/notification.reasons";
import type { Words } from "@/server/notification/words.contract";

type OfDisputes = Extract<NotificationType, `${string}dispute_${string}` | `${string}_recalled`>;

/** What is said of recalls and disputes. Holes as in notification.text.ts. */
export const DISPUTE_WORDINGS: Readonly<Record<OfDisputes, Words>> = {
  food_recalled: {
    title: { id: "Jangan dibagikan: {food}", en: "Do not share: {food}" },
    nightTitle: { id: "Penting sebelum menyajikan {food}", en: "Important before you serve {food}" },
    body: {
      id: "Ada laporan keamanan pangan tentang makanan dari {kitchen}. Jangan dijemput, disajikan atau dimakan; pisahkan bila sudah di tangan.",
      en: "There is a food safety report about food from {kitchen}. Do not fetch, serve or eat it; set aside what you already have.",
    },
  },
  lot_recalled: {
    title: { id: "Ditarik demi keamanan: {title}", en: "Recalled for safety: {title}" },
    nightTitle: { id: "Mohon sisihkan {title}", en: "Please set {title} aside" },
    body: {
      id: "Ada laporan keamanan pangan. Jangan serahkan yang tersisa; periksa juga yang dimasak bersamaan.",
      en: "There is a food safety report. Do not hand over what is left, and check what was cooked together with it.",
    },
  },
  dispute_opened: {
    title: { id: "Keluhan tentang {title}", en: "A complaint about {title}" },
    nightTitle: { id: "Mohon jawaban Anda: {title}", en: "Your answer, please: {title}" },
    body: {
      id: "Dari {other}. Jawab sekali, sebelum pukul {until}; uang yang terkait ditahan sampai diputus.",
      en: "From {other}. Answer once, before {until}; any money waits until it is decided.",
    },
  },
  dispute_answered: {
    title: { id: "{other} menjawab keluhan Anda", en: "{other} answered your complaint" },
    body: { id: "Tentang {title}. Sekarang giliran hakim.", en: "About {title}. It is the judge's turn now." },
  },
  dispute_decided: {
    title: { id: "Putusan tentang {title}", en: "A decision about {title}" },
    body: {
      id: "Buka untuk membaca alasannya dan apa yang berubah.",
      en: "Open it to read why, and what changes.",
    },
  },
  dispute_appealed: {
    title: { id: "{other} mengajukan banding", en: "{other} appealed" },
    body: { id: "Tentang {title}. Hakim lain akan memutuskan.", en: "About {title}. Another judge will decide." },
  },
  safety_dispute_waiting: {
    title: { id: "Keluhan keamanan pangan: {title}", en: "Food safety complaint: {title}" },
    nightTitle: { id: "Menunggu putusan: {title}", en: "Waiting for a decision: {title}" },
    body: { id: "Putuskan sebelum pukul {until}.", en: "Decide before {until}." },
  },
  dispute_waiting: {
    title: { id: "Sengketa menunggu hakim: {title}", en: "A dispute waits for a judge: {title}" },
    body: { id: "Buka meja sengketa untuk membacanya.", en: "Open the dispute desk to read it." },
  },
};
