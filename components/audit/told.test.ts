import { expect, it } from "vitest";
import { toldOf } from "@/components/audit/told";

it.each([
  ["verdict", "dismiss", "Ditolak"],
  ["kind", "nib", "NIB (Nomor Induk Berusaha)"],
  ["reason", "asked_by_owner", "Diminta oleh pemilik data"],
  ["suspended", "provider recipient", "Dapur, Penerima"],
  ["waits", true, "ya"],
  ["units", 7, "7"],
  ["kind", "later", "later"],
  ["organisationId", "58f93c5e-752f-43db-b489-e5dc516822bf", "58f93c5e-752f-43db-b489-e5dc516822bf"],
  ["__proto__", "x", "x"],
])("%s %s is said as %s", (name, value, said) => {
  expect(toldOf(name, value).id).toBe(said);
});
