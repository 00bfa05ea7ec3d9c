import { type Logger, pino } from "pino";
import { logLevel } from "@/server/platform/env";
import { reasonOf } from "@/server/platform/fault";
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

type Told = Readonly<{ type: string; message: string; code?: unknown; stack: string; cause?: Told }>;

/** An error without the values of a failed query: they are what people typed. */
function tell(fault: unknown): Told {
  if (!(fault instanceof Error)) return { type: typeof fault, message: String(fault), stack: "" };
  const frames = (fault.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: fault.name,
    message: reasonOf(fault),
    ...("code" in fault ? { code: fault.code } : {}),
    stack: frames.join("\n"),
    ...(fault.cause === undefined ? {} : { cause: tell(fault.cause) }),
  };
}

/** The structured log of this process; each line carries the trace id. Errors are logged under `err`. */
export const log = (): Logger =>
  singleton("log", () =>
    pino({
      level: logLevel(),
      redact: { paths: PERSONAL.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: "•••" },
      serializers: { err: tell },
      mixin: () => {
        const trace = currentTrace();
        return trace ? { traceId: trace.traceId } : {};
      },
    }),
  );
