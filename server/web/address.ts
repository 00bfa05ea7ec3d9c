import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

const family = (address: string) => (isIP(address) === 6 ? "ipv6" : "ipv4");
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/, "").trim();

/** Reads TRUSTED_PROXIES: addresses and CIDR ranges between commas. @throws Error naming the entry that is neither */
export function trustedProxies(list: string): BlockList {
  const trusted = new BlockList();
  for (const entry of list.split(",").map((part) => part.trim())) {
    if (entry === "") continue;
    const [address = "", bits] = entry.split("/");
    if (!isIP(address)) throw new Error(`TRUSTED_PROXIES: "${entry}" is not an address`);
    if (bits === undefined) trusted.addAddress(address, family(address));
    else trusted.addSubnet(address, Number(bits), family(address));
  }
  return trusted;
}

/** The caller's address: the last hop of X-Forwarded-For that no trusted proxy added, or the peer itself. */
export function remoteAddress(req: IncomingMessage, trusted: BlockList): string {
  const isTrusted = (address: string) => isIP(address) !== 0 && trusted.check(address, family(address));
  const peer = plain(req.socket.remoteAddress ?? "");
  // Without a forwarded header the answer is the peer either way, and the look-up is not free.
  if (req.headers["x-forwarded-for"] === undefined || !isTrusted(peer)) return peer;
  const hops = String(req.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map(plain)
    .filter((hop) => isIP(hop) !== 0);
  return hops.findLast((hop) => !isTrusted(hop)) ?? hops[0] ?? peer;
}
