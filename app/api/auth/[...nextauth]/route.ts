import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { nextAuthOptions } from "@/server/identity/identity.next-auth";

type RouteContext = Readonly<{ params: Promise<{ nextauth: string[] }> }>;

const answer = (request: NextRequest, context: RouteContext): Promise<Response> =>
  NextAuth(request, context, nextAuthOptions());

export { answer as GET, answer as POST };
