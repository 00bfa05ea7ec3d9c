import type { Sql } from "postgres";
import { isToldHere, openSpan } from "@/server/platform/span";

/** A query of the driver before it has been sent. */
type Query = {
  executed: boolean;
  strings: readonly string[];
  resolve: (answer: unknown) => void;
  reject: (fault: unknown) => void;
  handle: () => Promise<void>;
};

const MOST_LETTERS = 300;

/** The statement without its values: they travel apart from it. */
const textOf = ({ strings }: Query) => strings.join("?").replace(/\s+/g, " ").trim().slice(0, MOST_LETTERS);

/** Shows each query of the driver as a span of the trace that asks; queries nobody's trace asks stay silent. */
export function watchQueries(sql: Sql): void {
  const prototype = Object.getPrototypeOf(sql.unsafe("")) as Query;
  const { handle } = prototype;
  prototype.handle = function watched(this: Query) {
    if (!this.executed && isToldHere()) {
      const text = textOf(this);
      const name = /\w+/.exec(text)?.[0]?.toLowerCase() ?? "query";
      const facts = { "db.system.name": "postgresql", "db.operation.name": name, "db.query.text": text };
      const span = openSpan({ name: `sql ${name}`, kind: "client", facts });
      const { resolve, reject } = this;
      this.resolve = (answer) => {
        span.end();
        resolve(answer);
      };
      this.reject = (fault) => {
        span.end(fault);
        reject(fault);
      };
    }
    return handle.call(this);
  };
}
