import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";

const FILE = "bench/RESULTS.md";
const HEAD = `# Measured

Each table is written by the command above it, on the machine its line names. Load generator, web and database share the cores.
`;

const machine = () =>
  `${cpus()[0]?.model.trim()} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, commit ${execFileSync("git", ["rev-parse", "--short", "HEAD"]).toString().trim()}`;

/** Replaces one section of bench/RESULTS.md, and prints it. */
export function report(
  title: string,
  command: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  note = "",
): void {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  const table = [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
  const section = `## ${title}\n\n\`${command}\` · ${machine()}\n\n${table}\n${note && `\n${note}\n`}`;
  const before = existsSync(FILE) ? readFileSync(FILE, "utf8") : HEAD;
  const sections = before.split(/^(?=## )/m).filter((part) => !part.startsWith(`## ${title}\n`));
  writeFileSync(FILE, [...sections.map((part) => part.trimEnd()), section].join("\n\n"));
  console.log(section);
}

export const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;
export const rate = (value: number): string => Math.round(value).toLocaleString("en");
