import { readdirSync, readFileSync } from "node:fs";

const TICKS_PER_SECOND = 100;

type Times = Readonly<{ parent: number; own: number; ofTheDead: number }>;

/** What the kernel has counted of a process, in seconds; null where it is gone. */
function timesOf(pid: number | string): Times | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ").map(Number) ?? [];
    const seconds = (...at: number[]) => at.reduce((sum, index) => sum + (fields[index] ?? 0), 0) / TICKS_PER_SECOND;
    return { parent: fields[1] ?? 0, own: seconds(11, 12), ofTheDead: seconds(13, 14) };
  } catch {
    return null;
  }
}

/** Processor seconds a process has used, with its children, living and dead. */
export function cpuSeconds(pid: number): number {
  const children = readdirSync("/proc").flatMap((name) => {
    const times = /^\d+$/.test(name) ? timesOf(name) : null;
    return times?.parent === pid ? [times.own + times.ofTheDead] : [];
  });
  const { own, ofTheDead } = timesOf(pid) ?? { own: Number.NaN, ofTheDead: 0 };
  return children.reduce((sum, seconds) => sum + seconds, own + ofTheDead);
}

/** Memory a process holds, in KiB. */
export const residentKib = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
