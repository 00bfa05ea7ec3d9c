import { DrizzleQueryError } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { faultText, reasonOf } from "@/server/platform/fault";

const SECRETS = ["Sari Wulandari", "0812-3456-7890", "Jl. Anggrek 17\nparams: dan sebuah baris"];
const refused = Object.assign(new Error('relation "scale" does not exist'), { code: "42P01" });

describe("what is kept of a fault", () => {
  it("is the query and the database's reason, never what was put into it", () => {
    const fault = new DrizzleQueryError("insert into scale values ($1, $2, $3)", SECRETS, refused);
    expect(fault.message).toContain(SECRETS[0]);
    const text = faultText(fault);
    expect(text).toContain("insert into scale values ($1, $2, $3)");
    expect(text).toContain('← Error: relation "scale" does not exist');
    for (const secret of SECRETS) expect(text).not.toContain(secret);
  });

  it.each([
    ["22P02", 'invalid input syntax for type uuid: "Sari Wulandari"', "invalid input syntax for type uuid"],
    ["22007", 'invalid input syntax for type date: "0812"\nsecond line', "invalid input syntax for type date"],
    ["22003", 'value "99812345678" is out of range for type integer', "value"],
    ["23505", 'duplicate key value violates unique constraint "person_email"', undefined],
  ])("of %s is what PostgreSQL says without the value", (code, message, kept) => {
    expect(reasonOf(Object.assign(new Error(message), { code }))).toBe(kept ?? message);
  });

  it("is bounded, and whatever was thrown has a text", () => {
    expect(faultText(new Error("x".repeat(9_000)))).toHaveLength(2_000);
    expect(faultText("plain words")).toBe("plain words");
  });
});
