import { count, kilograms } from "@/components/format/numbers";
import type { MapRegion } from "@/components/map/map-region";
import { placeWords } from "@/components/nearby/map-words";
import { fill, type Language } from "@/server/kernel/text";
import type { RegionOfLots } from "@/server/surplus/finding.contract";

type Sum = Readonly<{
  id: string;
  name: string;
  lots: number;
  grams: number;
  unknown: number;
  north: number;
  east: number;
}>;

const sign = (level: MapRegion["level"], sum: Sum, language: Language): MapRegion => ({
  id: sum.id,
  level,
  place: { latitude: sum.north / sum.lots, longitude: sum.east / sum.lots },
  lots: sum.lots,
  amount: count(sum.lots, language),
  name: sum.name,
  // What nobody weighed is said apart, never added as nothing.
  weight:
    sum.unknown === sum.lots
      ? placeWords.weightUnknown[language]
      : fill(sum.unknown > 0 ? placeWords.weightAtLeast : placeWords.weightKnown, {
          weight: kilograms(sum.grams, language),
        })[language],
});

const sumOf = (id: string, name: string, rows: readonly RegionOfLots[]): Sum => ({
  id,
  name,
  lots: rows.reduce((sum, row) => sum + row.lots, 0),
  grams: rows.reduce((sum, row) => sum + row.grams, 0),
  unknown: rows.reduce((sum, row) => sum + row.lotsWithoutWeight, 0),
  north: rows.reduce((sum, row) => sum + row.lots * row.place.latitude, 0),
  east: rows.reduce((sum, row) => sum + row.lots * row.place.longitude, 0),
});

/** The country in signs: one a kabupaten or kota, and one a province at the middle of its lots. */
export function regionsOf(rows: readonly RegionOfLots[], language: Language): MapRegion[] {
  const provinces = new Map<number, RegionOfLots[]>();
  for (const row of rows) {
    const id = Math.floor(row.regionId / 100);
    provinces.set(id, [...(provinces.get(id) ?? []), row]);
  }
  return [
    ...rows.map((row) => sign("region", sumOf(String(row.regionId), row.name, [row]), language)),
    ...[...provinces].map(([id, of]) => sign("province", sumOf(String(id), of[0]?.province ?? "", of), language)),
  ];
}
