import Bowser from "bowser";
import type { DeviceKind } from "@/server/identity/device.contract";

export type DeviceName = Readonly<{ kind: DeviceKind; browser: string | null; system: string | null }>;

const KINDS: Readonly<Record<string, DeviceKind>> = { mobile: "phone", tablet: "tablet", desktop: "computer" };

/** What a device calls itself, as its owner would recognise it; whatever names no browser is a program. */
export function nameOfDevice(userAgent: string | null): DeviceName {
  if (!userAgent) return { kind: "program", browser: null, system: null };
  const { browser, os, platform } = Bowser.parse(userAgent);
  const kind = (platform.type && KINDS[platform.type]) || "program";
  return { kind, browser: browser.name || null, system: os.name || null };
}
