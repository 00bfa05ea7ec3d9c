/** The page that goes on with the draft kept under a slot: `baru`, `ulangi`, or `menu=<id>` of an item. */
export function pathOfSlot(slot: string): string {
  if (slot === "ulangi") return "/dapur/ulangi";
  return slot === "baru" ? "/dapur/baru" : `/dapur/baru?${slot}`;
}
