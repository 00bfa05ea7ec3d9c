import { recipientProfile } from "@/server/identity/identity.commands";
import type { RecipientProfile } from "@/server/identity/identity.contract";
import type { OrganisationId } from "@/server/kernel/id";
import { SECOND } from "@/server/kernel/time";
import type { Database } from "@/server/platform/database";
import { singleton } from "@/server/platform/singleton";

/** A changed profile is seen this late; the verification is checked by the claim statement itself. */
const REMEMBERED_FOR_MS = 2 * SECOND;
const MOST_REMEMBERED = 10_000;

type Memory = Map<OrganisationId, { profile: Promise<RecipientProfile>; until: number }>;

/** The recipient behind a claim, remembered for a moment: at the peak the same few thousand ask again and again. */
export function rememberedRecipient(db: Database, id: OrganisationId, now: Date): Promise<RecipientProfile> {
  const memories = singleton("recipient-memory", () => new WeakMap<object, Memory>());
  const memory: Memory = memories.get(db.$client) ?? new Map();
  memories.set(db.$client, memory);
  const known = memory.get(id);
  if (known && known.until > now.getTime() && known.until <= now.getTime() + REMEMBERED_FOR_MS) return known.profile;
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  const profile = recipientProfile(db, id);
  memory.set(id, { profile, until: now.getTime() + REMEMBERED_FOR_MS });
  profile.catch(() => memory.delete(id));
  return profile;
}
