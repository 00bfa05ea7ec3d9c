import { createServer } from "node:net";
import { Sentence } from "./sentence.mjs";

// Ports above 32767 are handed out by Linux to outgoing connections and collide.
const FIRST = 20_000;
const LAST = 32_000;

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
export function isFree(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** A free loopback port between 20000 and 32000. */
export async function freePort() {
  for (let attempt = 0; attempt < 200; attempt++) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
    if (await isFree(port, "127.0.0.1")) return port;
  }
  throw new Sentence("Tidak ada port bebas antara 20000 dan 32000.", "No free port between 20000 and 32000.");
}

/** The web's port: PORT, or 3000. @param {string | undefined} wanted @param {string} host */
export async function webPort(wanted, host) {
  const port = Number(wanted ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Sentence(`PORT=${wanted} bukan nomor port (1–65535).`, `PORT=${wanted} is not a port number (1–65535).`);
  if (!(await isFree(port, host)))
    throw new Sentence(
      `Port ${port} sedang dipakai program lain atau tidak diizinkan; pilih yang lain, misalnya PORT=${port + 1} npm start.`,
      `Port ${port} is taken or not permitted; choose another, for example PORT=${port + 1} npm start.`,
    );
  return port;
}

/**
 * Where each of our two processes tells its metrics: on METRICS_PORT the web, on the next the workers, each on any free port for 0,
 * and nowhere where it is not set.
 * @param {string | undefined} wanted
 * @returns {Promise<[Record<string, string>, Record<string, string>]>}
 */
export async function metricsPorts(wanted) {
  if (!wanted) return [{}, {}];
  const port = Number(wanted);
  if (!Number.isInteger(port) || port < 0 || port > 65_534)
    throw new Sentence(
      `METRICS_PORT=${wanted} bukan nomor port (0–65534).`,
      `METRICS_PORT=${wanted} is not a port number (0–65534).`,
    );
  const ports = port === 0 ? [await freePort(), await freePort()] : [port, port + 1];
  return [{ METRICS_PORT: String(ports[0]) }, { METRICS_PORT: String(ports[1]) }];
}
