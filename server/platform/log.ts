import { type Logger, pino } from "pino";
import { logLevel } from "@/server/platform/env";
import { singleton } from "@/server/platform/singleton";
import { currentTrace } from "@/server/platform/trace";

/** Fields that never reach a log line, whoever logs them. */
const PERSONAL = [
  "password",
  "identifier",
  "email",
  "phone",
  "code",
  "pickupCode",
  "refreshToken",
  "accessToken",
  "authorization",
  "cookie",
];

/** The structured log of this process; each line carries the trace id. Errors are logged under `err`. */
export const log = (): Logger =>
  singleton("log", () =>
    pino({
      level: logLevel(),
      redact: { paths: PERSONAL.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: "•••" },
      mixin: () => {
        const trace = currentTrace();
        return trace ? { traceId: trace.traceId } : {};
      },
    }),
  );
