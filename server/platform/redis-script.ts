import { createHash } from "node:crypto";
import type { RedisClient } from "@/server/platform/redis-connect";

/** A Lua script, sent once to each server and called by its hash from then on. Redis runs it whole or not at all. */
export class Script {
  private readonly hash: string;

  constructor(private readonly lua: string) {
    this.hash = createHash("sha1").update(lua).digest("hex");
  }

  /**
   * Runs it.
   * @param keys all of one hash slot
   */
  async run(client: RedisClient, keys: readonly string[], values: readonly (string | number)[]): Promise<unknown> {
    const words = [...keys, ...values];
    try {
      return await client.evalsha(this.hash, keys.length, ...words);
    } catch (fault) {
      if (!(fault instanceof Error) || !fault.message.startsWith("NOSCRIPT")) throw fault;
      return await client.eval(this.lua, keys.length, ...words);
    }
  }
}
