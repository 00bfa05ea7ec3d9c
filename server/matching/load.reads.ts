import { recipientProfile } from "@/server/identity/identity.commands";
import { asOfToday } from "@/server/identity/today.rules";
import type { OrganisationId } from "@/server/kernel/id";
import { listLoads } from "@/server/matching/candidates.view";
import { NO_LOAD, roomLeft, whyStopped } from "@/server/matching/matching.rules";
import type { Reader } from "@/server/platform/database";

/** What a recipient has today, what still fits, and when offers come again where they have stopped. */
export async function describeLoad(reader: Reader, id: OrganisationId, now: Date) {
  const profile = await recipientProfile(reader, id);
  const load = (await listLoads(reader, [id], now)).get(id) ?? NO_LOAD;
  const room = roomLeft(asOfToday(profile, now), load);
  const pause = whyStopped(profile, load, now);
  return {
    ...load,
    portionsLeft: room.portions,
    gramsLeft: room.grams,
    stopped: pause?.stopped ?? null,
    resumesAt: pause?.resumesAt ?? null,
  };
}
