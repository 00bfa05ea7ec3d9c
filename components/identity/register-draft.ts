import type { HouseDoor } from "@/components/identity/doors";
import { CATEGORIES, type Category, type HalalState, STORAGES, type Storage } from "@/server/kernel/food";
import { isInIndonesia, type Place } from "@/server/kernel/place";

export type RegisterDraft = Readonly<{
  displayName: string;
  /** What the person will sign in with; the code goes there. */
  identifier: string;
  password: string;
  door: HouseDoor;
  name: string;
  contactPhone: string;
  regionId: string;
  address: string;
  landmark: string;
  latitude: string;
  longitude: string;
  opens: string;
  closes: string;
  headsFed: number | null;
  kilograms: number | null;
  portions: number | null;
  categories: readonly Category[];
  storages: readonly Storage[];
  halalMinimum: HalalState;
}>;

/** What each part of the form shows and changes. */
export type RegisterPart = Readonly<{ draft: RegisterDraft; change: (part: Partial<RegisterDraft>) => void }>;

export const emptyDraft = (door: HouseDoor): RegisterDraft => ({
  displayName: "",
  identifier: "",
  password: "",
  door,
  name: "",
  contactPhone: "",
  regionId: "",
  address: "",
  landmark: "",
  latitude: "",
  longitude: "",
  opens: "08:00",
  closes: "22:00",
  headsFed: null,
  kilograms: null,
  portions: null,
  categories: CATEGORIES,
  storages: STORAGES,
  halalMinimum: "claimed",
});

const degrees = (text: string): number => (text.trim() === "" ? Number.NaN : Number(text.replace(",", ".")));

/** Where the organisation stands, in WGS 84; null while that is open or lies outside Indonesia. */
export function placeOf({ latitude, longitude }: Pick<RegisterDraft, "latitude" | "longitude">): Place | null {
  const place = { latitude: degrees(latitude), longitude: degrees(longitude) };
  return isInIndonesia(place) ? place : null;
}

/** Whether nothing required is missing; what is wrong with it is the server's word. */
export function isComplete(draft: RegisterDraft): boolean {
  const { displayName, identifier, password, name, regionId, address, opens, closes } = draft;
  const texts = [displayName, identifier, password, name, regionId, address, opens, closes];
  const numbers = draft.door === "ngo" ? [draft.headsFed, draft.kilograms, draft.portions] : [];
  const lists = draft.door === "ngo" ? [draft.categories, draft.storages] : [];
  return (
    placeOf(draft) !== null &&
    texts.every((text) => text.trim() !== "") &&
    numbers.every((number) => number !== null && number > 0) &&
    lists.every((list) => list.length > 0)
  );
}

const minutes = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
};

/** The same stretch every day; closing at or before opening runs into the next day. */
function everyDay({ opens, closes }: RegisterDraft) {
  const opensAtMinute = minutes(opens);
  const closesAtMinute = minutes(closes) + (minutes(closes) <= opensAtMinute ? 1440 : 0);
  return Array.from({ length: 7 }, (_, weekday) => ({ weekday, opensAtMinute, closesAtMinute }));
}

/** What `POST /api/v1/registrations` takes. */
export function registration(draft: RegisterDraft, identifier: string, code: string) {
  const { displayName, password, door, name, address, landmark, categories, storages, halalMinimum } = draft;
  const isEmail = identifier.includes("@");
  const contactPhone = draft.contactPhone.trim() || (isEmail ? "" : identifier);
  const ngo = {
    headsFed: draft.headsFed,
    capacityGramsPerDay: (draft.kilograms ?? 0) * 1_000,
    capacityPortionsPerDay: draft.portions,
    categories,
    storages,
    halalMinimum,
  };
  const organisation = {
    kind: door,
    name,
    regionId: Number(draft.regionId),
    place: placeOf(draft),
    address,
    landmark,
    openingHours: everyDay(draft),
    ...(isEmail ? { contactEmail: identifier } : {}),
    ...(contactPhone ? { contactPhone } : {}),
    ...(door === "ngo" ? { ngo } : {}),
  };
  return { displayName, identifier, code, password, organisation };
}
