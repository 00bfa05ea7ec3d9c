import { type Env, readEnv } from "@/server/platform/env";
import { singleton } from "@/server/platform/singleton";

/** The configuration of this process, read once at first need. */
export const config = (): Env => singleton("config", () => readEnv());
