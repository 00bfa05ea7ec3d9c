import { timingSafeEqual } from "node:crypto";
import { hashOfKey } from "@/server/identity/identity.key.commands";
import { isKeyLive, type KeyLife, keyPrefixOf } from "@/server/identity/identity.key.rules";
import { findKeyByPrefix, saveKeyUsed } from "@/server/identity/identity.key.store";
import { listGrants } from "@/server/identity/identity.store";
import type { KeyActor } from "@/server/kernel/actor";
import type { SessionId } from "@/server/kernel/id";
import { MINUTE } from "@/server/kernel/time";
import type { Database } from "@/server/platform/database";
import { log } from "@/server/platform/log";

const CACHED_KEYS = 10_000;
const USE_TOLD_EVERY_MS = MINUTE;

type Known = { actor: KeyActor; hash: Buffer; life: KeyLife; usedAt: number };

/** Who is behind each API key; remembers only while revocations are heard, and asks Postgres otherwise. */
export class LiveKeys {
  private readonly remembered = new Map<string, Known>();
  private generation = 0;

  constructor(
    private readonly db: Database,
    private readonly isHearing: () => boolean,
  ) {}

  /** The program behind a token, or null when it is no live key, or whoever made it no longer acts for its organisation. */
  async actorOf(token: string, now: Date): Promise<KeyActor | null> {
    const prefix = keyPrefixOf(token);
    if (!prefix) return null;
    const hash = Buffer.from(hashOfKey(token));
    const known = (this.isHearing() ? this.remembered.get(prefix) : undefined) ?? (await this.ask(prefix));
    if (!known || !timingSafeEqual(hash, known.hash) || !isKeyLive(known.life, now)) return null;
    this.tellUse(known, now);
    return known.actor;
  }

  /** Forgets a key, or every key of a person. */
  forget(id: string): void {
    this.generation += 1;
    for (const [prefix, { actor }] of this.remembered)
      if (actor.keyId === id || actor.member.personId === id) this.remembered.delete(prefix);
  }

  forgetAll(): void {
    this.generation += 1;
    this.remembered.clear();
  }

  private async ask(prefix: string): Promise<Known | null> {
    const asked = this.generation;
    const row = await findKeyByPrefix(this.db, prefix);
    if (!row) return null;
    const { id: keyId, scopes, limitPerMinute, organisationId, madeBy: personId } = row;
    const grants = await listGrants(this.db, personId);
    const roles = grants.filter((grant) => grant.organisationId === organisationId).map(({ role }) => role);
    if (roles.length === 0) return null;
    const sessionId = String(keyId) as SessionId;
    const member = { kind: "person", personId, sessionId, roles, organisationId } as const;
    const actor: KeyActor = { kind: "key", keyId, scopes, limitPerMinute, member };
    const known = { actor, hash: Buffer.from(row.secretHash), life: row, usedAt: row.lastUsedAt?.getTime() ?? 0 };
    // An answer asked before a revocation was heard may be older than the revocation.
    if (asked === this.generation) this.remember(prefix, known);
    return known;
  }

  private remember(prefix: string, known: Known): void {
    const [oldest] = this.remembered.keys();
    if (this.remembered.size >= CACHED_KEYS && oldest !== undefined) this.remembered.delete(oldest);
    this.remembered.set(prefix, known);
  }

  private tellUse(known: Known, now: Date): void {
    if (now.getTime() - known.usedAt < USE_TOLD_EVERY_MS) return;
    known.usedAt = now.getTime();
    saveKeyUsed(this.db, known.actor.keyId, now).catch((err) => log().warn({ err }, "last use of a key not written"));
  }
}
