import type { DeviceKind } from "@/server/identity/device.contract";

type DeviceName = Readonly<{ kind: DeviceKind; browser: string | null; system: string | null }>;

/** Whether a device is worth telling its person of: it names itself, and none they signed in with before was alike. The very first is theirs. */
export const isUnheardOf = (device: DeviceName, known: readonly DeviceName[]): boolean =>
  device.browser !== null &&
  known.length > 0 &&
  !known.some(({ kind, browser, system }) => {
    return kind === device.kind && browser === device.browser && system === device.system;
  });
