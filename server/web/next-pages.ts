import type { IncomingMessage, Server, ServerResponse } from "node:http";

/** Whoever draws the pages: Next's request handler. */
export type Pages = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

type NextOptions = Readonly<{ dir: string; development: boolean; hostname: string; port: number; httpServer: Server }>;

/** Starts Next inside this process. */
export async function openPages({ development, ...options }: NextOptions): Promise<Pages> {
  const { default: next } = await import("next");
  const app = next({ ...options, dev: development });
  await app.prepare();
  const handle = app.getRequestHandler();
  return (req, res) => handle(req, res);
}
