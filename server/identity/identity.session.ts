import { SESSION_REVOKED } from "@/server/identity/identity.contract";
import {
  clearingCookies,
  readCookie,
  type SessionCookies,
  sessionCookies,
  settingCookies,
} from "@/server/identity/identity.cookies";
import { looksLikeKey } from "@/server/identity/identity.key.rules";
import { LiveKeys } from "@/server/identity/identity.live-keys";
import { LiveSessions } from "@/server/identity/identity.live-sessions";
import { refreshSession } from "@/server/identity/identity.session.commands";
import { type AccessTokens, accessTokens } from "@/server/identity/identity.tokens";
import { type Actor, ANONYMOUS } from "@/server/kernel/actor";
import type { SessionId } from "@/server/kernel/id";
import { SECOND } from "@/server/kernel/time";
import { config } from "@/server/platform/config";
import { type Database, type DatabaseHandle, database, openListening } from "@/server/platform/database";
import { Listener } from "@/server/platform/listen";
import { singleton } from "@/server/platform/singleton";

/** What of a request says who asks. */
export type Credentials = Readonly<{ authorization?: string | undefined; cookie?: string | undefined }>;
/** Who asks, and the Set-Cookie lines the answer must carry. */
export type Authenticated = Readonly<{ actor: Actor; setCookies: string[] }>;

type Parts = Readonly<{
  db: Database;
  tokens: AccessTokens;
  cookies: SessionCookies;
  /** Opens the connection revocations are heard on. */
  connect: () => DatabaseHandle;
}>;

const BEARER = /^Bearer +(\S+)$/i;

/** Tells who is behind a request; anyone it cannot vouch for is anonymous. */
export class Authenticator {
  private readonly channel: Listener;
  private readonly sessions: LiveSessions;
  private readonly keys: LiveKeys;
  private readonly told = new Set<(id: string) => void>();

  constructor(private readonly parts: Parts) {
    const { connect } = parts;
    this.channel = new Listener(
      { channel: SESSION_REVOKED, connect, beatMs: SECOND / 2, silentMs: 1.5 * SECOND },
      { message: (id) => this.forget(id), gap: () => this.forgetAll() },
    );
    this.sessions = new LiveSessions(parts.db, () => this.channel.isLive);
    this.keys = new LiveKeys(parts.db, () => this.channel.isLive);
    this.channel.start();
  }

  /** By Bearer token or API key, else by cookie; an expired cookie with a live refresh cookie is renewed on the way. */
  async authenticate(headers: Credentials, now: Date): Promise<Authenticated> {
    const actor = await this.recognise(headers, now);
    if (actor.kind !== "anonymous" || headers.authorization !== undefined) return { actor, setCookies: [] };
    const { access, refresh } = this.parts.cookies;
    const refreshToken = readCookie(headers.cookie, refresh);
    const renewed = refreshToken && (await this.renew(refreshToken, now));
    if (renewed) return renewed;
    const stale = refreshToken !== null || readCookie(headers.cookie, access) !== null;
    return { actor: ANONYMOUS, setCookies: stale ? clearingCookies(this.parts.cookies) : [] };
  }

  /** Like `authenticate`, but renews nothing: for pages, which cannot set cookies. */
  async recognise({ authorization, cookie }: Credentials, now: Date): Promise<Actor> {
    const bearer = authorization === undefined ? null : bearerOf(authorization);
    if (bearer && looksLikeKey(bearer)) return (await this.keys.actorOf(bearer, now)) ?? ANONYMOUS;
    const token = authorization === undefined ? readCookie(cookie, this.parts.cookies.access) : bearer;
    const claims = token ? this.parts.tokens.read(token, now) : null;
    const actor = claims && (await this.sessions.actorOf(claims.sessionId, now));
    return actor ?? ANONYMOUS;
  }

  /** Whether a session still lives, for streams that outlast their access token. */
  async isLive(sessionId: SessionId, now: Date): Promise<boolean> {
    return (await this.sessions.actorOf(sessionId, now))?.kind === "person";
  }

  /** Asks anew about a session, a key or all of a person's in this process, ahead of the notification. */
  forget(id: string): void {
    this.sessions.forget(id);
    this.keys.forget(id);
    for (const tell of this.told) tell(id);
  }

  /** Tells of each session, key or person that is to be asked about anew. @returns what ends it */
  onForgotten(tell: (id: string) => void): () => void {
    this.told.add(tell);
    return () => void this.told.delete(tell);
  }

  private forgetAll(): void {
    this.sessions.forgetAll();
    this.keys.forgetAll();
  }

  get hearsRevocations(): boolean {
    return this.channel.isLive;
  }

  stop(): Promise<void> {
    return this.channel.stop();
  }

  private async renew(refreshToken: string, now: Date): Promise<Authenticated | null> {
    const tokens = await this.parts.db.transaction((tx) => refreshSession({ tx, now }, refreshToken));
    const actor = tokens && (await this.sessions.actorOf(tokens.sessionId, now));
    return actor ? { actor, setCookies: settingCookies(this.parts.cookies, tokens) } : null;
  }
}

const bearerOf = (authorization: string): string | null => BEARER.exec(authorization)?.[1] ?? null;

/** The authenticator of this process. */
export const authenticator = (): Authenticator =>
  singleton(
    "authenticator",
    () =>
      new Authenticator({
        db: database().db,
        tokens: accessTokens(),
        cookies: sessionCookies(config().PUBLIC_URL),
        connect: openListening,
      }),
  );
