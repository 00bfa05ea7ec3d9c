import type { Env } from "@/server/platform/env";
export type Id = Env;
