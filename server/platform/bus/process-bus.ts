import type { Bus } from "@/server/platform/bus/bus";
import { postgresBus } from "@/server/platform/bus/postgres-bus";
import { database } from "@/server/platform/database";
import { singleton } from "@/server/platform/singleton";

/** The bus of this process. */
export const bus = (): Bus => singleton("bus", () => postgresBus(database()));
