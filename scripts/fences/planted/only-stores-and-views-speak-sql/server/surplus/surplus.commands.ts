import { sql } from "drizzle-orm";
export const claim = sql;
