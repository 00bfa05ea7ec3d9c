import { lackOf } from "@/server/identity/factor.rules";
import { actingAs } from "@/server/identity/identity.rules";
import { findLiveSession } from "@/server/identity/identity.session.store";
import type { HalfActor, PersonActor } from "@/server/kernel/actor";
import type { SessionId } from "@/server/kernel/id";
import type { Reader } from "@/server/platform/database";

const CACHED_SESSIONS = 50_000;

type SessionActor = PersonActor | HalfActor;

/** Who is behind each live session; remembers only while revocations are heard, and asks Postgres otherwise. */
export class LiveSessions {
  private readonly remembered = new Map<SessionId, SessionActor>();
  private generation = 0;

  constructor(
    private readonly db: Reader,
    private readonly isHearing: () => boolean,
  ) {}

  /** The person of a session, or null when it is revoked, over or unknown. @throws when Postgres cannot be asked */
  async actorOf(sessionId: SessionId, now: Date): Promise<SessionActor | null> {
    const known = this.isHearing() ? this.remembered.get(sessionId) : undefined;
    return known ?? (await this.ask(sessionId, now));
  }

  /** Forgets a session, or every session of a person. */
  forget(id: string): void {
    this.generation += 1;
    if (this.remembered.delete(id as SessionId)) return;
    for (const [sessionId, actor] of this.remembered) {
      if (actor.personId === id) this.remembered.delete(sessionId);
    }
  }

  forgetAll(): void {
    this.generation += 1;
    this.remembered.clear();
  }

  private async ask(sessionId: SessionId, now: Date): Promise<SessionActor | null> {
    const asked = this.generation;
    const found = await findLiveSession(this.db, sessionId, now);
    if (!found) return null;
    const { personId } = found;
    const acting = actingAs(found.grants);
    const lacks = lackOf({ ...found, roles: acting.roles });
    const actor: SessionActor = lacks
      ? { kind: "half", personId, sessionId, lacks }
      : { kind: "person", personId, sessionId, ...acting };
    // An answer asked before a revocation was heard may be older than the revocation.
    if (asked === this.generation) this.remember(actor);
    return actor;
  }

  private remember(actor: SessionActor): void {
    if (this.remembered.size >= CACHED_SESSIONS) {
      const oldest = this.remembered.keys().next();
      if (!oldest.done) this.remembered.delete(oldest.value);
    }
    this.remembered.set(actor.sessionId, actor);
  }
}
