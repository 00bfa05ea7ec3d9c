import { z } from "zod";
import { REDIS_URL_FORMS, readRedisUrl } from "@/server/platform/redis-url";

const key = z.string().refine((text) => Buffer.from(text, "base64").length === 32, "must be 32 bytes in base64");
const flag = z.enum(["true", "false", "1", "0"]).transform((text) => text === "true" || text === "1");
const mapStyle = z.union([z.literal(""), z.url({ protocol: /^https?$/ })]);
const whole = (fallback: number, most: number) => z.coerce.number().int().min(0).max(most).default(fallback);
const pauses = z
  .string()
  .regex(/^\d+(\.\d+)?(,\d+(\.\d+)?){0,18}$/, "must be 1 to 19 numbers parted by commas")
  .transform((text) => text.split(",").map(Number));

const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, "must start with postgres://");
const seconds = z.coerce.number().min(0).max(86_400);

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  DATABASE_URL: postgresUrl,
  DATABASE_DIRECT_URL: postgresUrl.optional(),
  DATABASE_POOLER: flag.default(false),
  DATABASE_POOL_SIZE: whole(10, 100),
  DATABASE_CONNECT_SECONDS: seconds.default(10),
  DATABASE_STATEMENT_SECONDS: seconds.optional(),
  DATABASE_LOCK_SECONDS: seconds.optional(),
  DATABASE_IDLE_SECONDS: seconds.optional(),
  REDIS_URL: z
    .string()
    .refine((text) => readRedisUrl(text) !== null, REDIS_URL_FORMS)
    .optional(),
  NATS_URL: z
    .string()
    .regex(/^(nats|tls):\/\//, "must start with nats:// or tls://")
    .optional(),
  NATS_REPLICAS: z.coerce.number().int().min(1).max(5).default(1),
  NATS_MAX_BYTES: whole(1024 ** 3, 1024 ** 4),
  NATS_DEDUPE_SECONDS: z.coerce.number().int().min(1).max(3_600).default(120),
  RETRY_PAUSES_SECONDS: pauses.default([1, 5, 30, 120, 600]),
  HOST: z.string().default("127.0.0.1"),
  PORT: whole(3000, 65_535),
  DRAIN_NOTICE_SECONDS: whole(0, 20),
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  METRICS_HOST: z.string().default("127.0.0.1"),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  PUBLIC_URL: z.url().default("http://localhost:3000"),
  TRUSTED_PROXIES: z.string().default(""),
  DEMO_MODE: flag.default(false),
  DEMO_PASSWORD: z.string().min(8).optional(),
  SESSION_PRIVATE_KEY: z.string().includes("PRIVATE KEY"),
  SESSION_PUBLIC_KEY: z.string().includes("PUBLIC KEY"),
  SESSION_OTHER_PUBLIC_KEY: z.union([z.literal(""), z.string().includes("PUBLIC KEY")]).default(""),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url().optional(),
  CONTACT_KEY: key,
  CONTACT_INDEX_KEY: key,
  PICKUP_CODE_KEY: key,
  WEBHOOK_KEY: key,
  WEBHOOK_TO_PRIVATE: flag.default(false),
  CALENDAR_KEY: key,
  PAYMENT_GATEWAY: z.enum(["off", "sandbox", "midtrans"]).default("off"),
  MIDTRANS_SERVER_KEY: z.string().min(8).optional(),
  MIDTRANS_API_URL: z.url({ protocol: /^https?$/ }).default("https://api.sandbox.midtrans.com"),
  MIDTRANS_SNAP_URL: z.url({ protocol: /^https?$/ }).default("https://app.sandbox.midtrans.com"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  MAP_STYLE_URL: mapStyle.default("https://tiles.openfreemap.org/styles/liberty"),
  MAP_STYLE_DARK_URL: mapStyle.default("https://tiles.openfreemap.org/styles/dark"),
  MAP_ARCHIVES_DIR: z.string().min(1).default("public/basemap"),
  ROUTER_URL: z.url({ protocol: /^https?$/ }).optional(),
  GOOGLE_ROUTES_URL: z.url({ protocol: /^https?$/ }).default("https://routes.googleapis.com"),
  GOOGLE_ROUTES_KEY: z.string().min(1).optional(),
  VAPID_PUBLIC_KEY: z.string().length(87).optional(),
  VAPID_PRIVATE_KEY: z.string().length(43).optional(),
  PUSH_HOSTS: z.string().default("fcm.googleapis.com,push.services.mozilla.com,notify.windows.com,push.apple.com"),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must start with smtp:// or smtps://")
    .optional(),
  MESSAGE_URL: z.url({ protocol: /^https?$/ }).optional(),
  MESSAGE_TOKEN: z.string().min(1).optional(),
  MESSAGE_COST_RUPIAH: whole(400, 100_000),
  MESSAGE_BUDGET_RUPIAH: whole(1_000_000, 1_000_000_000_000),
  MAIL_FROM: z.email().default("kabar@pahlawan-pangan.example"),
  PHOTO_DIR: z.string().min(1).default(".data/photos"),
  PHOTO_BUCKET_URL: z.url().optional(),
  PHOTO_BUCKET_REGION: z.string().min(1).default("auto"),
  PHOTO_BUCKET_KEY_ID: z.string().min(1).optional(),
  PHOTO_BUCKET_SECRET: z.string().min(1).optional(),
  ARCHIVE_DIR: z.string().min(1).optional(),
  ARCHIVE_BUCKET_URL: z.url().optional(),
  ARCHIVE_BUCKET_REGION: z.string().min(1).default("auto"),
  ARCHIVE_BUCKET_KEY_ID: z.string().min(1).optional(),
  ARCHIVE_BUCKET_SECRET: z.string().min(1).optional(),
});

const archiveSchema = schema.pick({
  DATABASE_URL: true,
  ARCHIVE_DIR: true,
  ARCHIVE_BUCKET_URL: true,
  ARCHIVE_BUCKET_REGION: true,
  ARCHIVE_BUCKET_KEY_ID: true,
  ARCHIVE_BUCKET_SECRET: true,
});

const consistent = schema
  .refine((env) => !env.DATABASE_POOLER || env.DATABASE_DIRECT_URL, {
    path: ["DATABASE_DIRECT_URL"],
    message: "must lead past the pooler: who listens keeps a session",
  })
  .refine((env) => env.PAYMENT_GATEWAY !== "midtrans" || env.MIDTRANS_SERVER_KEY, {
    path: ["MIDTRANS_SERVER_KEY"],
    message: "must be set where Midtrans takes payments",
  });

export type Env = z.output<typeof schema>;
/** As much as somebody needs who only reads the archive. */
export type ArchiveEnv = z.output<typeof archiveSchema>;
export const ENV_KEYS = Object.keys(schema.shape);

type Source = Readonly<Record<string, string | undefined>>;

function read<Output>(from: z.ZodType<Output>, source: Source): Output {
  const read = from.safeParse(source);
  if (read.success) return read.data;
  const problems = read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Configuration is not usable. ${problems.join("; ")}`);
}

/**
 * Reads the configuration from the environment.
 * @throws Error naming every wrong or missing key at once, never a value
 */
export const readEnv = (source: Source = process.env): Env => read(consistent, source);

/** The same for whoever only reads the archive. */
export const readArchiveEnv = (source: Source = process.env): ArchiveEnv => read(archiveSchema, source);

/** The log level, known before the rest of the configuration has been checked. */
export const logLevel = (): string => process.env.LOG_LEVEL ?? "info";
