import type { RegionId } from "@/server/kernel/id";
import type { Place } from "@/server/kernel/place";

export type Neighbourhood = Readonly<{ name: string; city: string; regionId: RegionId; place: Place }>;

const CITIES: Readonly<Record<number, string>> = {
  3171: "Jakarta Pusat",
  3172: "Jakarta Utara",
  3173: "Jakarta Barat",
  3174: "Jakarta Selatan",
  3175: "Jakarta Timur",
  1271: "Medan",
  3273: "Bandung",
  3578: "Surabaya",
  5171: "Denpasar",
  7371: "Makassar",
  9106: "Biak Numfor",
  9171: "Jayapura",
  9501: "Jayawijaya",
};

type Spot = readonly [name: string, regionId: number, latitude: number, longitude: number];

/** Centres of neighbourhoods, far enough from the water that a jitter of 300 m stays on land. */
const JAKARTA: readonly Spot[] = [
  ["Menteng", 3171, -6.196, 106.832],
  ["Tebet Timur", 3174, -6.229, 106.853],
  ["Kelapa Gading Barat", 3172, -6.156, 106.896],
  ["Palmerah", 3173, -6.203, 106.795],
  ["Rawamangun", 3175, -6.196, 106.884],
  ["Cikini", 3171, -6.191, 106.841],
  ["Kuningan Timur", 3174, -6.228, 106.828],
  ["Sunter Agung", 3172, -6.14, 106.861],
  ["Tomang", 3173, -6.173, 106.799],
  ["Utan Kayu", 3175, -6.201, 106.868],
  ["Kebon Sirih", 3171, -6.184, 106.83],
  ["Senopati", 3174, -6.234, 106.808],
  ["Pademangan Barat", 3172, -6.139, 106.838],
  ["Grogol", 3173, -6.161, 106.791],
  ["Klender", 3175, -6.216, 106.905],
  ["Petojo Selatan", 3171, -6.172, 106.814],
  ["Bangka", 3174, -6.26, 106.817],
  ["Koja", 3172, -6.125, 106.902],
  ["Kebon Jeruk", 3173, -6.193, 106.771],
  ["Duren Sawit", 3175, -6.231, 106.919],
  ["Bendungan Hilir", 3171, -6.21, 106.813],
  ["Kalibata", 3174, -6.258, 106.845],
  ["Kelapa Gading Timur", 3172, -6.164, 106.906],
  ["Kembangan Selatan", 3173, -6.19, 106.747],
  ["Cawang", 3175, -6.25, 106.868],
  ["Johar Baru", 3171, -6.184, 106.856],
  ["Gandaria", 3174, -6.245, 106.79],
  ["Warakas", 3172, -6.125, 106.88],
  ["Angke", 3173, -6.146, 106.798],
  ["Pulogadung", 3175, -6.191, 106.906],
  ["Cempaka Putih Timur", 3171, -6.176, 106.871],
  ["Pasar Minggu", 3174, -6.284, 106.843],
  ["Sukapura", 3172, -6.145, 106.922],
  ["Glodok", 3173, -6.146, 106.814],
  ["Kampung Melayu", 3175, -6.223, 106.865],
  ["Kemayoran", 3171, -6.159, 106.861],
  ["Cipete Selatan", 3174, -6.268, 106.799],
  ["Pejagalan", 3172, -6.14, 106.787],
  ["Meruya Utara", 3173, -6.198, 106.737],
  ["Kramat Jati", 3175, -6.274, 106.868],
  ["Pasar Baru", 3171, -6.164, 106.835],
  ["Cilandak Barat", 3174, -6.289, 106.796],
  ["Rawa Badak", 3172, -6.13, 106.895],
  ["Kemanggisan", 3173, -6.192, 106.785],
  ["Pondok Bambu", 3175, -6.236, 106.9],
];

const ELSEWHERE: readonly Spot[] = [
  ["Panakkukang", 7371, -5.15, 119.442],
  ["Abepura", 9171, -2.611, 140.675],
  ["Samofa", 9106, -1.163, 136.075],
  ["Wamena Kota", 9501, -4.097, 138.949],
  ["Citarum", 3273, -6.905, 107.617],
  ["Wonokromo", 3578, -7.29, 112.737],
  ["Dauh Puri", 5171, -8.665, 115.215],
  ["Medan Baru", 1271, 3.573, 98.657],
];

const neighbourhood = ([name, regionId, latitude, longitude]: Spot): Neighbourhood => ({
  name,
  city: CITIES[regionId] ?? "",
  regionId: regionId as RegionId,
  place: { latitude, longitude },
});

/** Jakarta's five cities in turn, so that the first accounts are spread over all of them. */
export const IN_JAKARTA = JAKARTA.map(neighbourhood);
export const BEYOND_JAKARTA = ELSEWHERE.map(neighbourhood);
