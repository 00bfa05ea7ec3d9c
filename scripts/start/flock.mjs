import { supervise } from "./child.mjs";

/** @typedef {ReturnType<typeof supervise>} Child */

/** All processes of one product: started as they come, stopped in the order web, workers, database. */
export function createFlock() {
  /** @type {Map<string, Child>} */
  const children = new Map();
  /** @type {Promise<void> | null} */
  let stopped = null;

  async function stopInOrder() {
    for (const name of ["web", "workers", "database"]) await children.get(name)?.stop();
  }

  return {
    /** Starts a process and answers what its ready line said. @param {import("./child.mjs").ChildPlan} plan */
    start(plan) {
      if (stopped) return new Promise(() => {});
      const child = supervise(plan);
      children.set(plan.name, child);
      return child.started;
    },
    stop() {
      stopped ??= stopInOrder();
      return stopped;
    },
    kill() {
      for (const child of children.values()) child.kill();
    },
  };
}
