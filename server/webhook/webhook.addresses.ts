import { type LookupAddress, lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** Whether an IP address is out on the internet: no loopback, private, link-local, shared, reserved or translated one. */
export const isPublicAddress = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";

/** Whether the host of an address names this machine or network outright; a name is judged when it is looked up. */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  if (ipaddr.isValid(host)) return !isPublicAddress(host);
  return /(^|\.)(localhost|local|internal|home\.arpa)$/i.test(host);
}

class PrivateAddressError extends Error {
  override readonly name = "PrivateAddressError";
  readonly code = "EPRIVATE";
}

const refusal = (hostname: string) => new PrivateAddressError(`${hostname} leads into a private network`);

/**
 * A look-up for sockets that yields public addresses or fails. The socket connects to what it yields and to nothing else,
 * so a name cannot point elsewhere between the check and the connection.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (fault, found: LookupAddress[]) => {
    const [first] = found ?? [];
    if (fault || !first) return callback(fault ?? refusal(hostname), "");
    if (!found.every(({ address }) => isPublicAddress(address))) return callback(refusal(hostname), "");
    return options.all ? callback(null, found) : callback(null, first.address, first.family);
  });
};
