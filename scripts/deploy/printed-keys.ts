import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "@/scripts/start/paths.mjs";

/** What `npm run secrets` prints in each of its forms for one product that has just begun. */
export function printKeys<Form extends string>(...forms: readonly Form[]): Readonly<Record<Form, string>> {
  const folder = mkdtempSync(join(tmpdir(), "pahlawan-keys-"));
  try {
    const env = { ...process.env, DATA_DIR: folder };
    const print = (form: Form) =>
      spawnSync(process.execPath, [join(root, "scripts", "secrets.mjs"), form], { env, encoding: "utf8" }).stdout;
    return Object.fromEntries(forms.map((form) => [form, print(form)])) as Record<Form, string>;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
