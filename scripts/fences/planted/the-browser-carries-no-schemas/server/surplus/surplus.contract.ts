export const LOT_STATES = ["open"] as const;
