import { rm } from "node:fs/promises";
import { join } from "node:path";
import { SMALL_CHUNK_BYTES } from "./compile-hints.mjs";
import { root } from "./paths.mjs";

const bundled = join(root, ".next", "sw.bundle.js");

/** Bundles the service worker and gives it the list of the files of this build. @param {string} build names the build */
export async function buildServiceWorker(build) {
  const [esbuild, { injectManifest }] = await Promise.all([import("esbuild"), import("@serwist/build")]);
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ["components/offline/service-worker.ts"],
    outfile: bundled,
    bundle: true,
    minify: true,
    platform: "browser",
    target: "es2022",
    format: "iife",
    alias: { "@": root },
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "silent",
  });
  await esbuild.stop();
  const revision = build.slice(0, 16);
  await injectManifest({
    swSrc: bundled,
    swDest: join(root, ".next", "sw.js"),
    injectionPoint: "__PRECACHE_MANIFEST",
    globDirectory: join(root, ".next", "static"),
    globPatterns: ["**/*.{js,css,woff2}"],
    modifyURLPrefix: { "": "/_next/static/" },
    // Next names these files after their content.
    dontCacheBustURLsMatching: /./,
    maximumFileSizeToCacheInBytes: SMALL_CHUNK_BYTES,
    additionalPrecacheEntries: ["/luring", "/icon.svg", "/icon-192.png"].map((url) => ({ url, revision })),
  });
  await rm(bundled, { force: true });
}
