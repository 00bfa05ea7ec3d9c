const KEY = "pahlawan-menu-declined";
const MOST = 50;

/** Lots whose food this device was asked about and that are not to be kept on the menu; private modes keep nothing. */
function read(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
  } catch {
    return [];
  }
}

export const isDeclined = (lotId: string): boolean => read().includes(lotId);

export function decline(lotId: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([...read(), lotId].slice(-MOST)));
  } catch {
    // Without storage the question comes again at the next visit.
  }
}
