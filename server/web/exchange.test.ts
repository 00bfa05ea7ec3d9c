import { describe, expect, it } from "vitest";
import { parseJson } from "@/server/web/exchange";

const refused = expect.objectContaining({ code: "PARSE_ERROR" });
const nested = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;

describe("a body of JSON", () => {
  it("may nest 64 deep and no deeper, whatever stands in its strings", () => {
    expect(parseJson(nested(64))).toEqual(expect.any(Array));
    expect(() => parseJson(nested(65))).toThrow(refused);
    expect(() => parseJson(`{"a":${nested(20_000)}}`)).toThrow(refused);
    const text = `${"[{".repeat(200)}\\"${"[".repeat(200)}`;
    expect(parseJson(`{"title":${JSON.stringify(text)},"more":[{}]}`)).toEqual({ title: text, more: [{}] });
  });

  it("is as wide as it likes", () =>
    expect(parseJson(`[${Array.from({ length: 500 }, () => "{}").join()}]`)).toHaveLength(500));

  it("that breaks off is refused, not waited for", () => {
    for (const broken of ["{", '"', '"\\', "[".repeat(40)]) expect(() => parseJson(broken)).toThrow(refused);
  });
});
