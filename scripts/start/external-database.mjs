import { Sentence } from "./sentence.mjs";

/** @type {Record<string, [string, string]>} */
const ANSWERS = {
  ECONNREFUSED: ["tidak menjawab; apakah server itu berjalan?", "does not answer; is the server running?"],
  CONNECT_TIMEOUT: ["tidak menjawab dalam 10 detik.", "did not answer within 10 seconds."],
  ENOTFOUND: ["tidak dikenal; periksa nama host.", "is unknown; check the host name."],
  EAI_AGAIN: ["tidak dikenal; periksa nama host.", "is unknown; check the host name."],
  "28P01": ["menolak kata sandi.", "refused the password."],
  28000: ["menolak pengguna itu.", "refused that user."],
  "3D000": [
    "tidak punya database itu; buat dulu dengan createdb.",
    "has no such database; create it with createdb first.",
  ],
  53300: ["sudah penuh sambungan.", "has no connection left."],
};

/** The address in DATABASE_URL, or a sentence. @param {string} value */
export function parseAddress(value) {
  try {
    const url = new URL(value);
    if (/^postgres(ql)?:$/.test(url.protocol) && url.hostname) return url;
  } catch {}
  throw new Sentence(
    "DATABASE_URL bukan alamat PostgreSQL; bentuknya postgres://pengguna:sandi@host:5432/database.",
    "DATABASE_URL is not a PostgreSQL address; it looks like postgres://user:password@host:5432/database.",
  );
}

/** @param {unknown} error @param {URL} url */
function explain(error, url) {
  const code = String(/** @type {{ code?: string }} */ (error).code ?? "");
  const where = `${url.host}${url.pathname}`;
  const [id, en] = ANSWERS[code] ?? ["menolak sambungan.", "refused the connection."];
  return new Sentence(`PostgreSQL ${where} ${id}`, `PostgreSQL ${where} ${en}`, ANSWERS[code] ? "" : String(error));
}

/** @typedef {{ version: number, available: boolean, installed: boolean, mayInstall: boolean, mayCreate: boolean, role: string }} Facts */

/** The first thing a server lacks, or null. @param {Facts} facts @param {string} where @param {string} database */
function whatItLacks(facts, where, database) {
  if (facts.version < 140_000)
    return new Sentence(
      `PostgreSQL ${where} terlalu tua; perlu 14 ke atas.`,
      `PostgreSQL ${where} is too old; 14 or newer is needed.`,
    );
  if (!facts.available)
    return new Sentence(
      `PostgreSQL ${where} belum punya PostGIS; di Debian: apt-get install postgresql-15-postgis-3.`,
      `PostgreSQL ${where} lacks PostGIS; on Debian: apt-get install postgresql-15-postgis-3.`,
    );
  if (!facts.installed && !facts.mayInstall)
    return new Sentence(
      `Pengguna ${facts.role} tidak boleh memasang PostGIS; sebagai superuser di ${database}: CREATE EXTENSION postgis.`,
      `User ${facts.role} may not install PostGIS; as a superuser in ${database}: CREATE EXTENSION postgis.`,
    );
  if (!facts.mayCreate)
    return new Sentence(
      `Pengguna ${facts.role} tidak boleh membuat tabel; jadikan ia pemilik database ${database}.`,
      `User ${facts.role} may not create tables; make it the owner of the database ${database}.`,
    );
  return null;
}

/** Proves that DATABASE_URL is a PostgreSQL of 14 or newer with PostGIS and rights to build on. @param {string} value */
export async function checkExternalDatabase(value) {
  const url = parseAddress(value);
  const { default: postgres } = await import("postgres");
  const sql = postgres(value, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    const [facts] = await sql`select current_setting('server_version_num')::int as version, current_user as role,
      exists (select from pg_available_extensions where name = 'postgis') as available,
      exists (select from pg_extension where extname = 'postgis') as installed,
      (select rolsuper from pg_roles where rolname = current_user) or exists (
        select from pg_available_extension_versions where name = 'postgis' and trusted) as "mayInstall",
      has_database_privilege(current_database(), 'CREATE')
        and has_schema_privilege('public', 'CREATE') as "mayCreate"`;
    const lack = whatItLacks(/** @type {Facts} */ (facts), url.host, url.pathname.slice(1));
    if (lack) throw lack;
  } catch (error) {
    throw error instanceof Sentence ? error : explain(error, url);
  } finally {
    await sql.end({ timeout: 2 });
  }
}
