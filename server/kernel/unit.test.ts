import { expect, it } from "vitest";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";

it.each([
  ["boks", 20, "boks", "boxes"],
  ["boks", 1, "boks", "box"],
  ["Porsi", 3, "Porsi", "portions"],
  ["kg", 4, "kg", "kg"],
  ["besek", 2, "besek", "besek"],
  ["constructor", 2, "constructor", "constructor"],
])("calls %s, %i of them, %s and %s", (name, units, id, en) => expect(unitText(name, units)).toEqual({ id, en }));

it("fills each tongue with the word of that tongue", () =>
  expect(
    fill({ id: "{units} {unit} diambil", en: "{units} {unit} taken" }, { units: 2, unit: unitText("boks") }),
  ).toEqual({ id: "2 boks diambil", en: "2 boxes taken" }));
