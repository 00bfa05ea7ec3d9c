/** How addresses name the doors: `?sebagai=dapur`. */
export const DOOR_NAMES = { provider: "dapur", ngo: "penerima", citizen: "warga" } as const;

/** What brings someone here: to give, to collect or to buy. */
export type Door = keyof typeof DOOR_NAMES;

/** Doors through which an organisation comes in, which an admin verifies. */
export type HouseDoor = Exclude<Door, "citizen">;
export const HOUSE_DOORS: readonly HouseDoor[] = ["provider", "ngo"];
export const DOORS: readonly Door[] = [...HOUSE_DOORS, "citizen"];

/** The door an address names; the kitchen's unless it names another. */
export const doorFrom = (name: string | string[] | undefined): Door =>
  DOORS.find((door) => DOOR_NAMES[door] === name) ?? "provider";
