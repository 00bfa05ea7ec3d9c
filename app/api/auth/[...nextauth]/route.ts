import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { nextAuthOptions } from "@/server/identity/identity.next-auth";
import { byJoining } from "@/server/joining/joining.next-auth";

type RouteContext = Readonly<{ params: Promise<{ nextauth: string[] }> }>;

const answer = (request: NextRequest, context: RouteContext): Promise<Response> =>
  NextAuth(request, context, nextAuthOptions([byJoining()]));

export { answer as GET, answer as POST };
