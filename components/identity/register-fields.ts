import { registerWords } from "@/components/identity/register-words";
import { words } from "@/components/identity/words";
import type { Language, Text } from "@/server/kernel/text";

/** What the form calls each field of a registration. */
const FIELDS: Readonly<Record<string, Text>> = {
  displayName: registerWords.name,
  identifier: words.identifier,
  password: registerWords.password,
  name: registerWords.organisationName,
  contactEmail: words.identifier,
  contactPhone: registerWords.contactPhone,
  regionId: registerWords.region,
  address: registerWords.address,
  landmark: registerWords.landmark,
  place: registerWords.pin,
  openingHours: registerWords.opens,
  headsFed: registerWords.headsFed,
  capacityGramsPerDay: registerWords.kilograms,
  capacityPortionsPerDay: registerWords.portions,
  categories: registerWords.categories,
  storages: registerWords.storages,
  halalMinimum: registerWords.halal,
};

const fieldOf = (path: string): Text => {
  const known = path.split(".").findLast((part) => Object.hasOwn(FIELDS, part));
  return FIELDS[known ?? ""] ?? { id: path, en: path };
};

/** Names the fields that the API refused, each once. @param paths such as `organisation.place.latitude` */
export function fieldsRefused(paths: readonly string[]): Text {
  const named = [...new Set(paths.map(fieldOf))];
  const list = (language: Language) => named.map((text) => text[language]).join(", ");
  return { id: list("id"), en: list("en") };
}
