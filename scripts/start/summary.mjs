import { say } from "./progress.mjs";

const ACCOUNTS = [
  ["Penyedia · provider", "provider001@demo.test …"],
  ["Yayasan · NGO", "ngo001@demo.test …"],
  ["Admin", "admin@demo.test"],
  ["Kurir · courier", "courier001@demo.test"],
  ["Warga · citizen", "citizen001@demo.test"],
];

/** What a person needs after a start. @param {{ url: string, demo: boolean, password: string, seconds: string, logs: string, metrics: string[] }} facts */
export function summary({ url, demo, password, seconds, logs, metrics }) {
  say(`\n  Pahlawan Pangan siap dalam ${seconds} s · ready in ${seconds} s\n\n    ${url}\n`);
  if (demo) {
    for (const [role, account] of ACCOUNTS) say(`    ${(role ?? "").padEnd(22)}${account}`);
    say(`    ${"Kata sandi · password".padEnd(22)} ${password}\n`);
  }
  for (const address of metrics) say(`  Metrik · metrics: ${address}`);
  say(`  Catatan · logs: ${logs}\n  Ctrl-C menghentikan semuanya · stops everything\n`);
}
