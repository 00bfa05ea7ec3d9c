import { z } from "zod";
import { KEY_LIMIT } from "@/server/identity/identity.key.rules";
import { event } from "@/server/kernel/event";
import type { ApiKeyId, OrganisationId } from "@/server/kernel/id";
import { SCOPES } from "@/server/kernel/scope";
import { idInput, instant, line } from "@/server/kernel/wire";

export const makeKeyInput = z.object({
  name: line(60, 2),
  scopes: z.array(z.enum(SCOPES)).min(1).max(SCOPES.length),
  /** Days until the key ends by itself; never unless told. */
  expiresInDays: z.int().min(1).max(366).nullish(),
  limitPerMinute: z.int().min(KEY_LIMIT.least).max(KEY_LIMIT.most).default(KEY_LIMIT.usual),
});
export type MakeKeyInput = z.output<typeof makeKeyInput>;

export const keyOutput = z.object({
  id: z.string(),
  name: z.string(),
  /** How the key begins: enough to tell keys apart, worth nothing alone. */
  prefix: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  limitPerMinute: z.int(),
  madeBy: z.string(),
  createdAt: instant,
  expiresAt: instant.nullable(),
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
  revokedBy: z.string().nullable(),
});
export type KeyRecord = z.input<typeof keyOutput>;
export type KeyView = z.output<typeof keyOutput>;
export const keysOutput = z.object({ items: z.array(keyOutput) });
/** The whole key, told once and never again. */
export const madeKeyOutput = z.object({ key: keyOutput, secret: z.string() });
export const keyIdInput = z.object({ id: idInput<"api-key">() });

const about = z.object({
  keyId: z.uuid().transform((id) => id as ApiKeyId),
  organisationId: z.uuid().transform((id) => id as OrganisationId),
  by: z.uuid(),
});
export const keyMade = event("key.made", about.extend({ scopes: z.array(z.enum(SCOPES)) }));
export const keyRevoked = event("key.revoked", about);
