import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // npm test checks the types of everything; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: [
    "@electric-sql/pglite",
    "@electric-sql/pglite-postgis",
    "@node-rs/argon2",
    "idn-area-data",
    "pdfkit",
    "pino",
    "postgres",
    "prom-client",
    "sharp",
  ],
};

export default config;
