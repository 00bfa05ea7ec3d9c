import type { Evening } from "@/e2e/screens/evening";

/** `half` is an admin who has signed in by the form and lacks the second factor. */
export type Who = "anyone" | "provider" | "ngo" | "citizen" | "admin" | "half";

export type Screen = Readonly<{
  /** The page of app/ it shows, as an address with its holes; null for what no page of ours answers. */
  page: string | null;
  who: Who;
  /** The address to open; the page's own where it has no holes. */
  at?: (evening: Evening) => string;
  /** Tells apart the screens of one page: "kosong". */
  state?: string;
  /** Has never been here: the product explains itself. */
  newcomer?: boolean;
}>;

/** Every screen of the product: each page of app/ at least once, with the one who looks at it. */
export const SCREENS: readonly Screen[] = [
  // What is not paid within ten minutes is given up: these come first.
  { page: "/bayar/[claimId]", who: "citizen", at: ({ bought }) => `/bayar/${bought}` },
  { page: "/sandbox-pay/[id]", who: "anyone", at: ({ owing }) => `/sandbox-pay/${owing}` },
  { page: "/bayar/[claimId]", who: "citizen", state: "dibayar", at: ({ paidFor }) => `/bayar/${paidFor}` },
  { page: "/sandbox-pay/[id]", who: "anyone", state: "dibayar", at: ({ paying }) => `/sandbox-pay/${paying}` },
  { page: "/", who: "anyone" },
  { page: "/masuk", who: "anyone" },
  { page: "/masuk/kode", who: "anyone" },
  { page: "/masuk/sandi-baru", who: "anyone" },
  { page: "/masuk/langkah-kedua", who: "half" },
  { page: "/daftar", who: "anyone" },
  { page: "/daftar/warga", who: "anyone" },
  { page: "/dampak", who: "anyone" },
  { page: "/luring", who: "anyone" },
  { page: "/bantuan", who: "anyone" },
  { page: "/terhapus", who: "anyone" },
  { page: "/cerita", who: "anyone" },
  { page: null, who: "anyone", state: "tidak-ada", at: () => "/tidak-ada" },
  { page: "/docs/api", who: "anyone" },
  { page: "/dapur", who: "provider" },
  { page: "/dapur", who: "provider", state: "pertama", newcomer: true },
  { page: "/dapur/baru", who: "provider" },
  { page: "/dapur/ulangi", who: "provider" },
  { page: "/dapur/menu", who: "provider" },
  { page: "/dapur/menu/baru", who: "provider" },
  { page: "/dapur/menu/[id]", who: "provider", at: ({ menuItem }) => `/dapur/menu/${menuItem}` },
  { page: "/dapur/baru", who: "provider", state: "dari-menu", at: ({ menuItem }) => `/dapur/baru?menu=${menuItem}` },
  { page: "/dapur/serah", who: "provider" },
  { page: "/dapur/sengketa", who: "provider" },
  { page: "/dapur/sengketa/[id]", who: "provider", at: ({ dispute }) => `/dapur/sengketa/${dispute}` },
  { page: "/dapur/sengketa/baru/[claim]", who: "provider", at: ({ claim }) => `/dapur/sengketa/baru/${claim}` },
  { page: "/dapur/laporan", who: "provider" },
  { page: "/dapur/rutin", who: "provider" },
  { page: "/dapur/rutin/baru", who: "provider" },
  { page: "/dapur/rutin/[id]", who: "provider", at: ({ series }) => `/dapur/rutin/${series}` },
  { page: "/dapur/[id]", who: "provider", at: ({ claimedLot }) => `/dapur/${claimedLot}` },
  { page: "/dapur/[id]", who: "provider", state: "dijual", at: ({ soldLot }) => `/dapur/${soldLot}` },
  { page: "/dapur/pengaturan", who: "provider" },
  { page: "/dapur/pengaturan/harga", who: "provider" },
  { page: "/dapur/pengaturan/kalender", who: "provider" },
  { page: "/dapur/pengaturan/dokumen", who: "provider" },
  { page: "/dapur/pengaturan/kunci", who: "provider" },
  { page: "/dapur/pengaturan/webhook", who: "provider" },
  {
    page: "/dapur/pengaturan/webhook/[id]",
    who: "provider",
    at: ({ kitchenWebhook }) => `/dapur/pengaturan/webhook/${kitchenWebhook}`,
  },
  { page: "/jemput", who: "ngo" },
  { page: "/jemput/pengaturan", who: "ngo" },
  { page: "/jemput/pengaturan/kalender", who: "ngo" },
  { page: "/jemput/pengaturan/dokumen", who: "ngo" },
  { page: "/jemput/pengaturan/kunci", who: "ngo" },
  { page: "/jemput/pengaturan/webhook", who: "ngo" },
  {
    page: "/jemput/pengaturan/webhook/[id]",
    who: "ngo",
    at: ({ ngoWebhook }) => `/jemput/pengaturan/webhook/${ngoWebhook}`,
  },
  { page: "/jemput", who: "ngo", state: "pertama", newcomer: true },
  { page: "/jemput/[id]", who: "ngo", at: ({ openLot }) => `/jemput/${openLot}` },
  { page: "/jemput/[id]", who: "ngo", state: "habis", at: ({ takenLot }) => `/jemput/${takenLot}` },
  { page: "/jemput/ambil", who: "ngo" },
  { page: "/jemput/sengketa", who: "ngo" },
  { page: "/jemput/sengketa/[id]", who: "ngo", at: ({ dispute }) => `/jemput/sengketa/${dispute}` },
  { page: "/jemput/sengketa/baru/[claim]", who: "ngo", at: ({ claim }) => `/jemput/sengketa/baru/${claim}` },
  { page: "/jemput/profil", who: "ngo" },
  { page: "/jemput/laporan", who: "ngo" },
  { page: "/dokumen", who: "provider" },
  { page: "/akun", who: "ngo" },
  { page: "/akun", who: "admin", state: "admin" },
  { page: "/pasar", who: "citizen" },
  { page: "/pasar", who: "citizen", state: "pertama", newcomer: true },
  { page: "/pasar/[id]", who: "citizen", at: ({ soldLot }) => `/pasar/${soldLot}` },
  { page: "/pasar/[id]", who: "citizen", state: "turun", at: ({ fallingLot }) => `/pasar/${fallingLot}` },
  { page: "/pasar/[id]/beli", who: "citizen", at: ({ soldLot }) => `/pasar/${soldLot}/beli` },
  { page: "/pasar/pesanan", who: "citizen" },
  { page: "/pasar/sengketa", who: "citizen" },
  { page: "/pasar/sengketa/[id]", who: "citizen", at: ({ boughtDispute }) => `/pasar/sengketa/${boughtDispute}` },
  { page: "/pasar/sengketa/baru/[claim]", who: "citizen", at: ({ bought }) => `/pasar/sengketa/baru/${bought}` },
  { page: "/pasar/kabar", who: "citizen" },
  { page: "/pemberitahuan", who: "citizen", state: "pembeli" },
  { page: "/pemberitahuan", who: "ngo" },
  { page: "/pemberitahuan", who: "provider", state: "dapur" },
  { page: "/pemberitahuan/atur", who: "ngo" },
  {
    page: "/pemberitahuan/buka/[id]",
    who: "ngo",
    state: "tidak-ada",
    at: () => "/pemberitahuan/buka/01930000-0000-8000-8000-000000000000",
  },
  { page: "/data-pribadi", who: "ngo" },
  { page: "/data-pribadi", who: "admin", state: "admin" },
  { page: "/admin", who: "admin" },
  { page: "/admin/antrean", who: "admin" },
  { page: "/admin/organisasi", who: "admin" },
  { page: "/admin/organisasi/[id]", who: "admin", at: ({ house }) => `/admin/organisasi/${house}` },
  { page: "/admin/dokumen", who: "admin" },
  { page: "/admin/kehadiran", who: "admin" },
  { page: "/admin/sengketa", who: "admin" },
  { page: "/admin/sengketa/[id]", who: "admin", at: ({ dispute }) => `/admin/sengketa/${dispute}` },
  { page: "/admin/pekerjaan", who: "admin" },
  { page: "/admin/uang", who: "admin" },
  {
    page: "/bayar/[claimId]",
    who: "ngo",
    state: "tidak-ada",
    at: () => "/bayar/01930000-0000-8000-8000-000000000000",
  },
  {
    page: "/sandbox-pay/[id]",
    who: "anyone",
    state: "tidak-ada",
    at: () => "/sandbox-pay/01930000-0000-8000-8000-000000000000",
  },
  { page: "/admin/lainnya", who: "admin" },
  { page: "/admin/catatan", who: "admin" },
  { page: "/admin/privasi", who: "admin" },
  { page: "/admin/ikhtisar", who: "admin" },
  { page: "/admin/kendali", who: "admin" },
  { page: "/admin/pengguna", who: "admin" },
  { page: "/admin/pengguna/[id]", who: "admin", at: ({ someone }) => `/admin/pengguna/${someone}` },
  { page: "/admin/lot", who: "admin" },
  { page: "/admin/lot/[id]", who: "admin", at: ({ claimedLot }) => `/admin/lot/${claimedLot}` },
];

export const addressOf = ({ page, at }: Screen, evening: Evening): string => at?.(evening) ?? page ?? "/";

/** `jemput-id-habis`: one screen's name in reports and file names. */
export const nameOf = ({ page, state }: Screen): string =>
  [page === "/" ? "depan" : page?.replaceAll(/[[\]]/g, "").slice(1).replaceAll("/", "-"), state]
    .filter(Boolean)
    .join("-");

/** The screens in an order that asks each of their readers at a steady pace, so that none spends a minute's requests. */
export function inTurn(screens: readonly Screen[]): Screen[] {
  const among = (screen: Screen) => screens.filter(({ who }) => who === screen.who);
  const turn = (screen: Screen) => (among(screen).indexOf(screen) + 0.5) / among(screen).length;
  return [...screens].sort((one, other) => turn(one) - turn(other));
}
