import { hoursOf, type WeekDraft, weekOf, whyNotWeek } from "@/components/recipient/hours-draft";
import { hoursWords } from "@/components/recipient/hours-words";
import { words } from "@/components/recipient/words";
import type { NgoProfileInput, OpeningHours, OpeningStretch } from "@/server/identity/identity.contract";
import type { Category, HalalState, Storage } from "@/server/kernel/food";
import { fill, type Text } from "@/server/kernel/text";

/** The profile as people type it: kilograms and kilometres, empty while unanswered. */
export type ProfileDraft = Readonly<{
  headsFed: number | null;
  kilogramsPerDay: number | null;
  portionsPerDay: number | null;
  radiusKilometers: number | null;
  categories: readonly Category[];
  storages: readonly Storage[];
  halalMinimum: HalalState;
  week: WeekDraft;
}>;

type Profile = Readonly<{
  headsFed: number;
  capacityGramsPerDay: number;
  capacityPortionsPerDay: number;
  radiusMeters: number;
  categories: readonly Category[];
  storages: readonly Storage[];
  halalMinimum: HalalState;
  openingHours: OpeningHours;
}>;

export const draftOf = (profile: Profile): ProfileDraft => ({
  headsFed: profile.headsFed,
  kilogramsPerDay: Math.round(profile.capacityGramsPerDay / 1_000),
  portionsPerDay: profile.capacityPortionsPerDay,
  radiusKilometers: Math.round(profile.radiusMeters / 1_000),
  categories: profile.categories,
  storages: profile.storages,
  halalMinimum: profile.halalMinimum,
  week: weekOf(profile.openingHours),
});

const LIMITS = {
  headsFed: { from: 1, to: 100_000 },
  kilogramsPerDay: { from: 1, to: 100_000 },
  portionsPerDay: { from: 1, to: 100_000 },
  radiusKilometers: { from: 1, to: 25 },
} as const;

/** What is still wrong with each answer, in words; nothing where all is well. */
export function problemsOf(draft: ProfileDraft): Partial<Record<keyof ProfileDraft, Text>> {
  const problems: Partial<Record<keyof ProfileDraft, Text>> = {};
  for (const name of Object.keys(LIMITS) as (keyof typeof LIMITS)[]) {
    const { from, to } = LIMITS[name];
    const value = draft[name];
    if (value === null || value < from || value > to) problems[name] = fill(words.needNumber, { from, to });
  }
  if (draft.categories.length === 0) problems.categories = words.needOne;
  if (draft.storages.length === 0) problems.storages = words.needOne;
  const whyNot = whyNotWeek(draft.week);
  if (whyNot) problems.week = hoursWords[whyNot];
  return problems;
}

/** The profile to save, of a draft without problems. */
export const profileOf = (draft: ProfileDraft): NgoProfileInput & { openingHours: OpeningStretch[] } => ({
  headsFed: draft.headsFed ?? 0,
  capacityGramsPerDay: (draft.kilogramsPerDay ?? 0) * 1_000,
  capacityPortionsPerDay: draft.portionsPerDay ?? 0,
  radiusMeters: (draft.radiusKilometers ?? 0) * 1_000,
  categories: [...draft.categories],
  storages: [...draft.storages],
  halalMinimum: draft.halalMinimum,
  openingHours: [...hoursOf(draft.week)],
});
