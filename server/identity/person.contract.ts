import { z } from "zod";
import { event } from "@/server/kernel/event";
import type { PersonId } from "@/server/kernel/id";

/** Nothing says any more who a person was; whoever keeps something of theirs lets go of it. */
export const personErased = event("person.erased", z.object({ personId: z.uuid().transform((id) => id as PersonId) }));
