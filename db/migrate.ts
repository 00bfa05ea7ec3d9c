import { migrate } from "@/db/apply-migrations";

const SENTENCES: Readonly<Record<string, string>> = {
  ECONNREFUSED: "Nothing answers at DATABASE_URL: is PostgreSQL running there?",
  ENOTFOUND: "The host in DATABASE_URL is unknown.",
  EAI_AGAIN: "The host in DATABASE_URL is unknown.",
  ETIMEDOUT: "DATABASE_URL does not answer in time.",
  CONNECT_TIMEOUT: "DATABASE_URL does not answer in time.",
  "28P01": "DATABASE_URL has a wrong user or password.",
  "28000": "The user in DATABASE_URL may not sign in.",
  "3D000": "The database in DATABASE_URL does not exist.",
  "0A000": "This PostgreSQL has no PostGIS: install postgresql-15-postgis-3.",
  "58P01": "This PostgreSQL has no PostGIS: install postgresql-15-postgis-3.",
  "42501": "The user in DATABASE_URL may not create tables or the extension postgis.",
};

/** The code of the driver's error, however deep drizzle has wrapped it. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  return "code" in error && typeof error.code === "string" ? error.code : codeOf(error.cause);
}

const innermost = (error: unknown): string =>
  error instanceof Error ? (error.cause ? innermost(error.cause) : error.message) : String(error);

const url = process.env.DATABASE_URL;
if (!url) {
  process.stderr.write("DATABASE_URL is not set.\n");
  process.exit(1);
}
try {
  await migrate(url);
} catch (error) {
  process.stderr.write(`${SENTENCES[codeOf(error)] ?? `The migration failed: ${innermost(error)}`}\n`);
  process.exit(1);
}
