import type { JsonSchema } from "@/server/web/json-schema";

const UUID = "019aa1f0-3c00-8c63-9a4b-2f5d7e8a9b10";

/** Values worth reading, by the name of their field. */
const BY_NAME: Readonly<Record<string, unknown>> = {
  ...{ title: "Nasi kotak ayam", unitName: "boks", providerName: "Dapur Sari", recipientName: "Panti Kasih" },
  ...{ address: "Jl. Menteng Raya 1, Jakarta Pusat", landmark: "sebelah masjid", cell: "2e69f5d4" },
  ...{ units: 20, unitsPosted: 20, unitsLeft: 20, gramsPerUnit: 400, acceptedUnits: 18, rejectedUnits: 2 },
  ...{ weightGrams: 7_200, method: "scale", points: 36, latitude: -6.1957, longitude: 106.8322, regionId: 3171 },
  ...{ radiusMeters: 5_000, distanceMeters: 640, travelSeconds: 240, limit: 30, version: 1, headsFed: 80 },
  ...{ cookedAt: "2026-11-21T13:00:00.000Z", postedAt: "2026-11-21T13:40:00.000Z" },
  ...{ safeUntil: "2026-11-21T17:00:00.000Z", pickupUntil: "2026-11-21T16:00:00.000Z" },
  ...{ claimedAt: "2026-11-21T14:02:00.000Z", deadline: "2026-11-21T14:10:00.000Z" },
  ...{ pickupCode: "482913", code: "482913", identifier: "dapur@contoh.id", password: "sore di dapur sari" },
  ...{ accessToken: "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9…", expiresInSeconds: 900, refreshToken: "9f0c…" },
  ...{ displayName: "Sari", name: "Dapur Sari", email: "dapur@contoh.id", phone: "+6281234567890", state: "open" },
  ...{ url: "https://contoh.id/webhook", prefix: "ppk_4fzk81q0ab", limitPerMinute: 60, expiresInDays: 90 },
  ...{ weekday: 5, opensAtMinute: 480, closesAtMinute: 1_320, capacityPortionsPerDay: 200, madeBy: "Sari" },
  ...{ capacityGramsPerDay: 80_000, day: "2026-11-21", type: "surplus.claimed", durationMs: 84, attempts: 1 },
};

const at = "2026-11-21T14:00:00.000Z";
const FORMATS: Readonly<Record<string, string>> = {
  "date-time": at,
  date: "2026-11-21",
  uuid: UUID,
  email: "dapur@contoh.id",
  uri: "https://contoh.id",
};

const singular = (name: string) => name.replace(/s$/, "");

function ofNumber(schema: JsonSchema, name: string): number {
  const named = BY_NAME[name];
  const [least, most] = [Number(schema.minimum ?? 0), Number(schema.maximum ?? Number.MAX_SAFE_INTEGER)];
  const value = typeof named === "number" ? named : 1;
  return Math.min(most, Math.max(Math.max(least, -1e9), value));
}

/** Texts of every shape we use, for fields without a value of their own. */
const CANDIDATES = [
  "teks",
  "482913",
  "contoh panjang",
  "2026-11-21",
  "08:00",
  UUID,
  "a",
  "https://contoh.id",
  "+6281234567890",
];

function fitsText(text: string, { minLength = 0, maxLength = Number.MAX_SAFE_INTEGER, pattern }: JsonSchema): boolean {
  const isLong = text.length >= Number(minLength) && text.length <= Number(maxLength);
  return isLong && (typeof pattern !== "string" || new RegExp(pattern, "u").test(text));
}

function ofText(schema: JsonSchema, name: string): string | undefined {
  const format = typeof schema.format === "string" ? FORMATS[schema.format] : undefined;
  const named = schema.format === "uuid" ? undefined : BY_NAME[name];
  const ownId = /[iI]d$/.test(name) ? UUID : undefined;
  const wishes = [named, format, ownId, ...CANDIDATES].filter((one): one is string => typeof one === "string");
  return wishes.find((one) => fitsText(one, schema));
}

/**
 * A value that fits a schema and reads like one of ours.
 * @param name of the field it stands in, which decides what is told
 */
export function exampleOf(schema: JsonSchema, name = ""): unknown {
  const options = (schema.anyOf ?? schema.oneOf ?? schema.allOf) as JsonSchema[] | undefined;
  if ("const" in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum.find((one) => one === BY_NAME[name]) ?? schema.enum[0];
  if (options) return exampleOf(options.find(({ type }) => type !== "null") ?? {}, name);
  if (schema.type === "object") {
    const fields = Object.entries(schema.properties ?? {});
    return Object.fromEntries(fields.map(([field, one]) => [field, exampleOf(one, field)]));
  }
  if (schema.type === "array") return [exampleOf((schema.items ?? {}) as JsonSchema, singular(name))];
  if (schema.type === "integer" || schema.type === "number") return ofNumber(schema, name);
  if (schema.type === "boolean") return true;
  return schema.type === "string" ? ofText(schema, name) : null;
}
