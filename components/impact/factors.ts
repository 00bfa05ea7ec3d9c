import { words } from "@/components/impact/words";
import { figure } from "@/server/kernel/figure";
import { fill, type Language, type Text } from "@/server/kernel/text";
import { CARBON_SETS } from "@/server/surplus/surplus.rules";

type SetName = keyof typeof CARBON_SETS;

/** Where the factors come from and what they leave out (DOMAIN.md §4 "Carbon"). */
export const factorWords: Readonly<Record<SetName, Text>> = {
  "fao-2013": {
    id: "FAO 2013, jejak pangan terbuang, tanpa perubahan lahan. Angka terbitan lain 0,5 sampai 2,7.",
    en: "FAO 2013, food wastage footprint, without land-use change. Other published figures 0.5 to 2.7.",
  },
  "category-v1": {
    id: "Tabel kami menurut golongan makanan, versi 1. Setiap catatan menyimpan nama faktor yang dipakai.",
    en: "Our table by kind of food, version 1. Each record keeps the name of the factors it used.",
  },
};

const KIND_WORDS: Readonly<Record<string, Text>> = {
  all: { id: "semua makanan", en: "all food" },
  meat: { id: "daging", en: "meat" },
  dairy: { id: "susu", en: "dairy" },
  produce: { id: "sayur dan buah", en: "produce" },
  bread: { id: "roti", en: "bread" },
  mixed: { id: "campuran", en: "mixed" },
};

/** Every set of factors with its numbers; the sets the records used are named as such. */
export function factorRows(used: readonly string[], language: Language) {
  return (Object.keys(CARBON_SETS) as SetName[]).map((set) => ({
    key: set,
    name: used.includes(set) ? fill(words.factorNow, { set })[language] : set,
    value: Object.entries(CARBON_SETS[set])
      .map(([kind, grams]) => `${KIND_WORDS[kind]?.[language] ?? kind} ${figure(grams / 1_000, language, 1)}`)
      .join(", "),
    source: set,
  }));
}
