import { loadSecrets } from "./start/secrets.mjs";

const { DEMO_PASSWORD: _, ...keys } = loadSecrets();

const FORMS = {
  /** For `env_file` of compose, which reads \n between double quotes. */
  env: () =>
    Object.entries(keys)
      .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
      .join("\n"),
  /** For `kubectl apply -f -`. */
  kubernetes: () =>
    JSON.stringify({ apiVersion: "v1", kind: "Secret", metadata: { name: "keys" }, type: "Opaque", stringData: keys }),
};

const form = FORMS[/** @type {keyof typeof FORMS} */ (process.argv[2])];
if (!form) {
  process.stderr.write(
    `npm run --silent secrets ${Object.keys(FORMS).join(" | ")}: prints this product's keys in that form\n`,
  );
  process.exit(1);
}
process.stdout.write(`${form()}\n`);
