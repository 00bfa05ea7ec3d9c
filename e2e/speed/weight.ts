import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

type Loaded = Readonly<{ kind: string; path: string; bytes: number }>;

/** The router of Next 16.4.5 as an empty page carries it: its file holds whatever stands in the outermost layout too. */
const ROUTER_BYTES = 4_000;

/** What each page of this build starts with, whatever stands on it: React, Next and their start. */
function frameworkFiles(): Set<string> {
  const manifest = readFileSync(".next/build-manifest.json", "utf8");
  const { rootMainFiles } = JSON.parse(manifest) as { rootMainFiles: string[] };
  if (rootMainFiles.length === 0) throw new Error("the build names no framework files");
  return new Set(rootMainFiles.map((file) => `/_next/${file}`));
}

/** Counts the bytes that come over the wire for scripts, styles and fonts, compressed as they travel. */
export async function weigh(page: Page): Promise<() => Loaded[]> {
  const devtools = await page.context().newCDPSession(page);
  const loaded = new Map<string, { kind: string; path: string; bytes: number }>();
  await devtools.send("Network.enable");
  devtools.on("Network.responseReceived", ({ requestId, type, response }) => {
    loaded.set(requestId, { kind: type, path: new URL(response.url).pathname, bytes: 0 });
  });
  devtools.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    const one = loaded.get(requestId);
    if (one) one.bytes += encodedDataLength;
  });
  return () => [...loaded.values()];
}

/** Bytes of a page: the framework's scripts, our own scripts, styles and fonts together. */
export function weightOf(loaded: readonly Loaded[]): { framework: number; own: number; looks: number } {
  const framework = frameworkFiles();
  const sum = (wanted: (one: Loaded) => boolean) =>
    loaded.filter(wanted).reduce((total, { bytes }) => total + bytes, 0);
  const isScript = ({ kind, path }: Loaded) => kind === "Script" || path.endsWith(".js") || path.endsWith(".mjs");
  return {
    framework: sum((one) => isScript(one) && framework.has(one.path)) + ROUTER_BYTES,
    own: sum((one) => isScript(one) && !framework.has(one.path)) - ROUTER_BYTES,
    looks: sum(({ kind }) => kind === "Stylesheet" || kind === "Font"),
  };
}
