import type { DocumentKind } from "@/server/document/document.reasons";
import { documentKindText } from "@/server/document/document.text";
import { dateFormat } from "@/server/kernel/date-format";
import { figure } from "@/server/kernel/figure";
import { fill, type Language, type Text } from "@/server/kernel/text";
import { clockText, type Zone } from "@/server/kernel/time";
import { unitText } from "@/server/kernel/unit";
import { ACCOUNT_WORDINGS } from "@/server/notification/account.text";
import { DISPUTE_WORDINGS } from "@/server/notification/dispute.text";
import { DOCUMENT_WORDINGS } from "@/server/notification/document.text";
import { MARKET_WORDINGS, moneyWords } from "@/server/notification/market.text";
import type { NotificationType } from "@/server/notification/notification.reasons";
import { settingText } from "@/server/notification/setting.text";
import type { Words } from "@/server/notification/words.contract";
import { recipientKindText } from "@/server/surplus/surplus.text";

export type Facts = Readonly<Record<string, string | number>>;

/** What each type says. Holes: food, units, unitName, title, kitchen, recipient, until, price, organisation, region, webhook, count, other, paying, why, device, paper, lastDay. */
const WORDINGS: Readonly<Record<NotificationType, Words>> = {
  ...DISPUTE_WORDINGS,
  offer_made: {
    title: { id: "Tawaran untuk Anda: {food}", en: "An offer for you: {food}" },
    nightTitle: { id: "Bila masih berjaga: {food}", en: "If you are still up: {food}" },
    body: {
      id: "Dari {kitchen}. Jawab sebelum pukul {until}.",
      en: "From {kitchen}. Answer before {until}.",
    },
  },
  turn_came: {
    title: { id: "Giliran Anda: {food} tersedia lagi", en: "Your turn: {food} came free again" },
    nightTitle: { id: "Bila masih berjaga, giliran Anda: {food}", en: "If you are still up, your turn: {food}" },
    body: {
      id: "Dari {kitchen}. Anda ada di daftar tunggu; jawab sebelum pukul {until}.",
      en: "From {kitchen}. You were on the waiting list; answer before {until}.",
    },
  },
  offer_ending: {
    title: { id: "Tawaran hampir habis waktunya: {food}", en: "An offer is about to end: {food}" },
    nightTitle: { id: "Tawaran masih terbuka sebentar: {food}", en: "An offer stays open a moment longer: {food}" },
    body: {
      id: "Setelah pukul {until} tawaran diteruskan ke penerima lain.",
      en: "After {until} it goes to another recipient.",
    },
  },
  pickup_ending: {
    title: { id: "Jemput sebelum pukul {until}: {food}", en: "Fetch before {until}: {food}" },
    nightTitle: { id: "Masih menunggu dijemput: {food}", en: "Still waiting for you: {food}" },
    body: {
      id: "Di {kitchen}. Bila tidak jadi, batalkan agar penerima lain sempat menjemput.",
      en: "At {kitchen}. If you cannot make it, cancel so that others can still fetch it.",
    },
  },
  pickup_missed: {
    title: { id: "Tidak sempat dijemput: {food}", en: "Not fetched in time: {food}" },
    body: {
      id: "Waktu aman makanan dari {kitchen} sudah lewat. Lain kali, batalkan lebih awal bila tidak bisa datang.",
      en: "The safe time of the food from {kitchen} is over. Next time, cancel early if you cannot come.",
    },
  },
  lot_withdrawn: {
    title: { id: "Sisa {title} ditarik dapurnya", en: "The kitchen took back the rest of {title}" },
    body: {
      id: "Bagian Anda tetap: {units} {unitName}, jemput sebelum pukul {until} di {kitchen}.",
      en: "Your part stays: {units} {unitName}, fetch before {until} at {kitchen}.",
    },
  },
  waiting_ended: {
    title: { id: "{title} tidak tersedia lagi", en: "{title} is no longer available" },
    body: {
      id: "Daftar tunggunya ditutup. Lihat makanan lain di sekitar Anda.",
      en: "Its waiting list is closed. See other food near you.",
    },
  },
  handover_done: {
    title: { id: "Sudah Anda terima: {food}", en: "You received: {food}" },
    body: { id: "Serah terima di {kitchen} tercatat.", en: "The handover at {kitchen} is recorded." },
  },
  lot_claimed: {
    title: { id: "{food} akan dijemput", en: "{food} will be fetched" },
    body: {
      id: "{recipient} datang sebelum pukul {until}.",
      en: "{recipient} comes before {until}.",
    },
  },
  claim_cancelled: {
    title: { id: "{recipient} batal menjemput", en: "{recipient} will not come" },
    body: {
      id: "{food} ditawarkan lagi ke penerima lain.",
      en: "{food} is offered to others again.",
    },
  },
  claim_shrunk: {
    title: { id: "{recipient} mengambil sebagian", en: "{recipient} takes a part" },
    body: {
      id: "{food} tersisa dan ditawarkan lagi ke penerima lain.",
      en: "{food} is left and offered to others again.",
    },
  },
  claim_missed: {
    title: { id: "{recipient} tidak datang", en: "{recipient} did not come" },
    body: {
      id: "Waktu aman {food} sudah lewat. Tercatat sebagai tidak dijemput.",
      en: "The safe time of {food} is over. It is recorded as not fetched.",
    },
  },
  lot_lonely: {
    title: { id: "Belum ada yang mengambil {food}", en: "Nobody has taken {food} yet" },
    nightTitle: { id: "{food} masih menunggu", en: "{food} still waits" },
    body: {
      id: "Batasnya pukul {until}. Memperpanjang waktu jemput, bila masih aman, memberi peluang lagi.",
      en: "It ends at {until}. A longer pickup window, where still safe, gives it another chance.",
    },
  },
  lot_unplaced: {
    title: { id: "Sedang dicarikan penerima: {food}", en: "Looking for a recipient: {food}" },
    body: {
      id: "Belum ada yang cocok di sekitar. Tim kami ikut mencarikan.",
      en: "None around fits so far. Our team is looking too.",
    },
  },
  lot_expired: {
    title: { id: "Lewat waktu: {food}", en: "Past its time: {food}" },
    body: {
      id: "Jangan dibagikan lagi. Alasannya bisa dilihat di riwayat porsi ini.",
      en: "Do not share it any more. Its history tells why.",
    },
  },
  handover_given: {
    title: { id: "Sudah diserahkan: {food}", en: "Handed over: {food}" },
    body: { id: "Diterima {recipient}. Terima kasih.", en: "Received by {recipient}. Thank you." },
  },
  draft_prepared: {
    title: { id: "Siap diterbitkan: {food}", en: "Ready to post: {food}" },
    body: {
      id: "Draf rutin untuk pukul {until}. Periksa jumlahnya, sebut kapan dimasak, lalu terbitkan.",
      en: "The recurring draft for {until}. Check the amount, say when it was cooked, and post it.",
    },
  },
  organisation_verified: {
    title: { id: "{organisation} sudah diverifikasi", en: "{organisation} is verified" },
    body: { id: "Semua fitur sudah terbuka.", en: "Everything is open to you now." },
  },
  organisation_rejected: {
    title: { id: "{organisation} belum dapat diverifikasi", en: "{organisation} could not be verified" },
    body: { id: "Alasannya: {reason}", en: "The reason: {reason}" },
  },
  organisation_suspended: {
    title: { id: "{organisation} dihentikan sementara", en: "{organisation} is suspended" },
    body: { id: "Alasannya: {reason}", en: "The reason: {reason}" },
  },
  webhook_disabled: {
    title: { id: "Webhook dimatikan: {webhook}", en: "Webhook switched off: {webhook}" },
    body: {
      id: "Alamatnya tidak lagi menerima kiriman. Perbaiki penerimanya, lalu nyalakan lagi.",
      en: "Its address no longer takes deliveries. Mend the receiver, then switch it on again.",
    },
  },
  ...DOCUMENT_WORDINGS,
  ...MARKET_WORDINGS,
  unplaced_waiting: {
    title: { id: "Perlu penerima: {food}", en: "Needs a recipient: {food}" },
    nightTitle: { id: "Menunggu di antrean: {food}", en: "Waiting in the queue: {food}" },
    body: {
      id: "Dari {kitchen}, batas pukul {until}. Belum ada penerima yang ditemukan.",
      en: "From {kitchen}, until {until}. No recipient was found yet.",
    },
  },
  verification_waiting: {
    title: { id: "{organisation} menunggu verifikasi", en: "{organisation} waits for verification" },
    body: { id: "Periksa datanya, lalu putuskan.", en: "Check the details, then decide." },
  },
  ...ACCOUNT_WORDINGS,
  money_differs: {
    title: { id: "Buku uang tidak cocok", en: "Books of money differ" },
    body: {
      id: "{count} selisih. Periksa catatan yang disebut.",
      en: "Differences: {count}. Check the entries named.",
    },
  },
  privacy_waiting: {
    title: { id: "Permintaan data pribadi menunggu", en: "A request about personal data waits" },
    body: { id: "Jawab sebelum {day}.", en: "Answer it before {day}." },
  },
  privacy_answered: {
    title: { id: "Permintaan data Anda dijawab", en: "Your data request is answered" },
    body: { id: "Buka pusat data pribadi untuk membacanya.", en: "Open your data centre to read it." },
  },
  trial: {
    title: { id: "Contoh pemberitahuan", en: "A sample notification" },
    body: { id: "Bila Anda membaca ini, saluran ini berfungsi.", en: "If you can read this, this channel works." },
  },
};

const DIGEST = {
  title: { id: "{count} kabar selama Anda beristirahat", en: "{count} updates while you rested" },
} as const satisfies Record<string, Text>;

/** A calendar day in full: `21 November 2026`. */
const dayText = (day: string, language: Language): string =>
  dateFormat(language, { timeZone: "UTC", dateStyle: "long" }).format(new Date(`${day}T12:00:00Z`));

/** The facts as one tongue says them: the hour of the place, the amount with its food. */
function spoken(facts: Facts, language: Language): Facts {
  const { until, zone, units, unitName, title, priceRupiah, paper, lastDay } = facts;
  const said = until === undefined ? undefined : clockText(new Date(String(until)), zone as Zone, language);
  const amount = figure(Number(units ?? 0), language, 3);
  const unit = unitText(String(unitName), Number(units))[language];
  return {
    ...facts,
    units: amount,
    unitName: unit,
    food: `${amount} ${unit} ${title}`,
    ...(said ? { until: said } : {}),
    // A side of a dispute that bought for itself has no name for the other.
    other: facts.other ?? recipientKindText.buyer[language],
    ...(paper === undefined ? {} : { paper: documentKindText[paper as DocumentKind][language] }),
    ...(lastDay === undefined ? {} : { lastDay: dayText(String(lastDay), language) }),
    ...moneyWords(facts, language),
    ...(priceRupiah === undefined ? {} : { price: `Rp\u00a0${figure(Number(priceRupiah), language)}` }),
  };
}

const say = (text: Text, facts: Facts): Text => ({
  id: fill(text, spoken(facts, "id")).id,
  en: fill(text, spoken(facts, "en")).en,
});

/** The words of a notification in both tongues. @param tone the hour it is read at */
export function wordsOf(type: NotificationType, facts: Facts, tone: "day" | "night"): { title: Text; body: Text } {
  const { title, nightTitle, body } = WORDINGS[type];
  return { title: say(tone === "night" ? (nightTitle ?? title) : title, facts), body: say(body, facts) };
}

/** Several that waited for the morning, as one message. */
export const digestTitle = (count: number): Text => fill(DIGEST.title, { count });

/** Whether a type has a calmer title by night. */
export const hasNightWords = (type: NotificationType): boolean => WORDINGS[type].nightTitle !== undefined;

/** What a switch is called. */
export const settingWords = (type: NotificationType) => settingText[type];
