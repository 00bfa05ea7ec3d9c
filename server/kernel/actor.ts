import type { ApiKeyId, OrganisationId, PersonId, SessionId } from "@/server/kernel/id";
import type { Scope } from "@/server/kernel/scope";

export const ROLES = ["provider", "ngo", "courier", "citizen", "admin", "sponsor"] as const;
export type Role = (typeof ROLES)[number];

/** A person behind a request, as the session knows them. */
export type PersonActor = Readonly<{
  kind: "person";
  personId: PersonId;
  sessionId: SessionId;
  roles: readonly Role[];
  /** The organisation the person acts for; citizens and admins may have none. */
  organisationId: OrganisationId | null;
}>;
/** Someone who has shown one factor and lacks the other: nothing is open to them but the way to it. */
export type HalfActor = Readonly<{
  kind: "half";
  personId: PersonId;
  sessionId: SessionId;
  /** A code of the second factor, or first of all a second factor. */
  lacks: "code" | "setup";
}>;
/** Someone acting for their organisation. */
export type MemberActor = PersonActor & { readonly organisationId: OrganisationId };
/** A program with an API key: within the scopes it acts as the member who made the key, and nowhere else. */
export type KeyActor = Readonly<{
  kind: "key";
  keyId: ApiKeyId;
  scopes: readonly Scope[];
  limitPerMinute: number;
  member: MemberActor;
}>;
/** A worker, named after its reaction or sweep. */
export type SystemActor = Readonly<{ kind: "system"; name: string }>;
export type AnonymousActor = Readonly<{ kind: "anonymous" }>;

export type Actor = PersonActor | HalfActor | KeyActor | SystemActor | AnonymousActor;

export const ANONYMOUS: AnonymousActor = { kind: "anonymous" };
export const systemActor = (name: string): SystemActor => ({ kind: "system", name });
