import { getProvinces, getRegencies } from "idn-area-data";
import type { Region } from "@/server/identity/identity.contract";
import { zoneOfRegion } from "@/server/identity/identity.rules";
import type { RegionId } from "@/server/kernel/id";
import { singleton } from "@/server/platform/singleton";

const ABBREVIATIONS: Readonly<Record<string, string>> = { DKI: "DKI", ADM: "Adm." };

const titled = (name: string): string =>
  name
    .split(" ")
    .map((word) => ABBREVIATIONS[word] ?? word.charAt(0) + word.slice(1).toLowerCase())
    .join(" ");

async function read(): Promise<readonly Region[]> {
  const [provinces, regencies] = await Promise.all([getProvinces(), getRegencies()]);
  const provinceNames = new Map(provinces.map(({ code, name }) => [code, titled(name)]));
  return regencies.map(({ code, name, province_code }) => {
    const regionId = Number(code.replace(".", ""));
    const province = provinceNames.get(province_code) ?? "";
    return { regionId, name: titled(name), province, zone: zoneOfRegion(regionId as RegionId) };
  });
}

/** The 514 kabupaten and kota by Kemendagri code (idn-area-data, ODbL), read from the package once a process. */
export const regions = (): Promise<readonly Region[]> => singleton("regions", read);

export const isRegion = async (id: RegionId): Promise<boolean> =>
  (await regions()).some(({ regionId }) => regionId === id);
