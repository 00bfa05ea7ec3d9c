/** Tells the time; doors read it once a request and hand it down. */
export type Clock = () => Date;
export const systemClock: Clock = () => new Date();
