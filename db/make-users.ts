import { makeUsers } from "@/db/roles/make-users";

const { DATABASE_URL: web, WORKER_DATABASE_URL: worker, MIGRATOR_DATABASE_URL: migrator } = process.env;
if (!web || !worker || !migrator) {
  process.stderr.write("DATABASE_URL, WORKER_DATABASE_URL and MIGRATOR_DATABASE_URL must be set.\n");
  process.exit(1);
}
try {
  await makeUsers({ web, worker, migrator });
} catch (error) {
  process.stderr.write(`The users were not made: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
