import { cookies } from "next/headers";
import type { NextAuthOptions, User } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { z } from "zod";
import { signInByCode } from "@/server/identity/code.commands";
import { codeSignInInput } from "@/server/identity/code.contract";
import { type SignInInput, signInInput } from "@/server/identity/identity.contract";
import { COOKIE_SECONDS, sessionCookies } from "@/server/identity/identity.cookies";
import { demoEmail } from "@/server/identity/identity.rules";
import { authenticator } from "@/server/identity/identity.session";
import {
  type SignedIn,
  type SignInPlace,
  signIn,
  signOut,
  signOutByRefreshToken,
} from "@/server/identity/identity.session.commands";
import { accessTokens } from "@/server/identity/identity.tokens";
import { Failure } from "@/server/kernel/failure";
import { isUuid, type SessionId } from "@/server/kernel/id";
import { systemClock } from "@/server/platform/clock";
import { config } from "@/server/platform/config";
import { database } from "@/server/platform/database";
import { log } from "@/server/platform/log";

/** What a sign-in hands from `authorize` to the two cookies. */
type Bearer = User & Readonly<{ accessToken: string; refreshToken: string }>;
type SignIn<Input> = (place: SignInPlace, input: Input) => Promise<SignedIn>;
type Asked = Readonly<{ headers?: Readonly<Record<string, unknown>> | undefined }>;

/** Signs in through a command; a refusal travels as its stable code, a fault of ours as `fault`. */
async function authorize<Input>(
  schema: z.ZodType<Input>,
  command: SignIn<Input>,
  raw: unknown,
  { headers = {} }: Asked,
) {
  const input = schema.safeParse(raw);
  if (!input.success) throw new Error("input.malformed");
  const agent = headers["user-agent"];
  const place = { db: database().db, now: systemClock(), userAgent: typeof agent === "string" ? agent : undefined };
  try {
    const { personId, accessToken, refreshToken } = await command(place, input.data);
    return { id: personId, accessToken, refreshToken } satisfies Bearer;
  } catch (err) {
    if (err instanceof Failure) throw new Error(err.code);
    log().error({ err }, "sign-in failed unexpectedly");
    throw new Error("fault");
  }
}

/** A way in by what a form sends: `/api/auth/callback/<id>`. */
export const wayIn = <Input>(id: string, schema: z.ZodType<Input>, command: SignIn<Input>) =>
  CredentialsProvider({
    id,
    credentials: {},
    authorize: (credentials, asked) => authorize(schema, command, credentials, asked),
  });

const byPassword = () => wayIn("credentials", signInInput, signIn);
const byCode = () => wayIn("code", codeSignInInput, signInByCode);

const signInPastFactor: SignIn<SignInInput> = (place, input) => signIn({ ...place, isPastFactor: true }, input);

/** One click for each role, with the demo password the visitor need not type. */
const byDemoRole = (password: string) =>
  CredentialsProvider({
    id: "demo",
    credentials: { role: { type: "text" } },
    authorize: (credentials, asked) =>
      authorize(signInInput, signInPastFactor, { identifier: demoEmail(credentials?.role ?? ""), password }, asked),
  });

const jar = () => {
  const { refresh, secure } = sessionCookies(config().PUBLIC_URL);
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: COOKIE_SECONDS } as const;
  return { refresh, options };
};

async function keepRefreshToken(user: User): Promise<void> {
  const { refresh, options } = jar();
  (await cookies()).set(refresh, (user as Bearer).refreshToken, options);
}

/** Ends the session by its access token, or by the refresh token where that one has run out. */
async function endSession(sessionId: unknown): Promise<void> {
  const { refresh, options } = jar();
  const store = await cookies();
  const refreshToken = store.get(refresh)?.value;
  const now = systemClock();
  await database().db.transaction(async (tx) => {
    if (typeof sessionId === "string" && isUuid(sessionId)) await signOut({ tx, now }, sessionId as SessionId);
    if (refreshToken) await signOutByRefreshToken({ tx, now }, refreshToken);
  });
  if (typeof sessionId === "string") authenticator().forget(sessionId as SessionId);
  store.set(refresh, "", { ...options, maxAge: 0 });
}

/**
 * Next-auth over our own sessions: its session cookie is the access token itself, so it lengthens nothing.
 * @param others ways in that features above add
 */
export function nextAuthOptions(others: readonly ReturnType<typeof wayIn>[]): NextAuthOptions {
  const { PUBLIC_URL, NEXTAUTH_SECRET, DEMO_MODE, DEMO_PASSWORD } = config();
  const { access, secure } = sessionCookies(PUBLIC_URL);
  return {
    secret: NEXTAUTH_SECRET,
    useSecureCookies: secure,
    providers: [byPassword(), byCode(), ...others, ...(DEMO_MODE && DEMO_PASSWORD ? [byDemoRole(DEMO_PASSWORD)] : [])],
    pages: { signIn: "/masuk", signOut: "/masuk", error: "/masuk" },
    session: { strategy: "jwt", maxAge: COOKIE_SECONDS },
    cookies: { sessionToken: { name: access, options: { httpOnly: true, sameSite: "lax", path: "/", secure } } },
    jwt: {
      encode: async ({ token }) => String(token?.accessToken ?? ""),
      decode: async ({ token }) => {
        const claims = token ? accessTokens().read(token, systemClock()) : null;
        return claims && { sub: claims.personId, sid: claims.sessionId, accessToken: token };
      },
    },
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, accessToken: (user as Bearer).accessToken } : token),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signIn: ({ user }) => keepRefreshToken(user),
      signOut: ({ token }) => endSession(token?.sid),
    },
    logger: {
      error: (code) => log().warn({ code }, "next-auth refused a request"),
      warn: (code) => log().debug({ code }, "next-auth remarks"),
      debug: () => {},
    },
  };
}
