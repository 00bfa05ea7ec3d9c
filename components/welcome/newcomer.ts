export const NEWCOMERS = ["kitchen", "recipient", "buyer", "admin"] as const;
export type Newcomer = (typeof NEWCOMERS)[number];

/** Set once someone has said that they understand; a device forgets it after a year. */
export const welcomedCookie = (newcomer: Newcomer): string => `welcomed-${newcomer}`;
