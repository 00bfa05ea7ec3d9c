import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

const sentenceOf = (cause: NodeJS.ErrnoException, port: number) =>
  cause.code === "EADDRINUSE"
    ? `Port ${port} is taken by another program; choose one with PORT.`
    : `The web server cannot listen on port ${port}: ${cause.code ?? cause.message}.`;

/**
 * Opens the port; 0 takes any free one.
 * @returns the port that is open
 * @throws Error in one sentence fit for an operator
 */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => reject(new Error(sentenceOf(cause, port))));
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
