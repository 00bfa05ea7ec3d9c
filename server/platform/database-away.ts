/** What the driver says of a connection that is not, or not any more. */
const BY_DRIVER = new Set([
  ...["CONNECTION_CLOSED", "CONNECTION_ENDED", "CONNECTION_DESTROYED", "CONNECT_TIMEOUT"],
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"],
]);
/** PostgreSQL's connection exceptions, too many connections, and a server that is going down or coming up (Appendix A). */
const BY_SERVER = /^(08\w{3}|53300|57P0[1-3])$/;

/** Whether something failed because the database was not there: the same may succeed a moment later. */
export function isDatabaseAway(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const code = "code" in fault ? String(fault.code) : "";
  return BY_DRIVER.has(code) || BY_SERVER.test(code) || isDatabaseAway(fault.cause);
}
