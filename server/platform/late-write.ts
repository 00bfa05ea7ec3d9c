/**
 * The driver's own slip (postgres 3.4.9, `nextWrite`): a ROLLBACK written on a connection that died a moment ago throws outside
 * any promise. The transaction is over either way, so a process need not be.
 */
export function isLateWrite(error: unknown): boolean {
  const { message, stack } = (error ?? {}) as { message?: unknown; stack?: unknown };
  return (
    String(message).includes("reading 'write'") &&
    /nextWrite \(?.*postgres[\\/]src[\\/]connection\.js/.test(String(stack))
  );
}

/** Keeps the process through late writes; any other uncaught fault is told and ends it. */
export function surviveLateWrites(tell: (error: unknown) => void): void {
  process.on("uncaughtException", (error) => {
    tell(error);
    if (!isLateWrite(error)) process.exit(1);
  });
}
