export type Door = "provider" | "ngo";

/** How addresses name the doors: `?sebagai=dapur`. */
export const DOOR_NAMES: Readonly<Record<Door, string>> = { provider: "dapur", ngo: "penerima" };

/** The door an address names; the kitchen's unless it names the other. */
export const doorFrom = (name: string | string[] | undefined): Door => (name === DOOR_NAMES.ngo ? "ngo" : "provider");
