import { expect, it } from "vitest";
import { emptyDraft, placeOf } from "@/components/identity/register-draft";
import { fieldsRefused } from "@/components/identity/register-fields";

it("names what was refused as the form does, each once", () => {
  expect(fieldsRefused(["organisation.place.latitude", "organisation.place.longitude", "organisation.name"])).toEqual({
    id: "Titik di peta, Nama organisasi",
    en: "Point on the map, Name of the organisation",
  });
});

it("leaves a field it has no name for as the API calls it", () => {
  expect(fieldsRefused(["organisation.moon"]).en).toBe("organisation.moon");
  expect(fieldsRefused(["organisation.constructor"]).en).toBe("organisation.constructor");
});

it("reads a place however its decimals are written, and none outside Indonesia or half said", () => {
  const monas = { latitude: -6.1754, longitude: 106.8272 };
  expect(placeOf({ latitude: "-6.1754", longitude: "106.8272" })).toEqual(monas);
  expect(placeOf({ latitude: " -6,1754", longitude: "106,8272 " })).toEqual(monas);
  for (const [latitude, longitude] of [
    ["106.8272", "-6.1754"],
    ["-6.1754", ""],
    ["-6.1754", "east"],
    ["51.5", "0.1"],
  ] as const)
    expect(placeOf({ latitude, longitude })).toBeNull();
  expect(placeOf(emptyDraft("provider"))).toBeNull();
});
