import { isDeepStrictEqual } from "node:util";

/** Whether any of the wanted settings is not what the broker has. */
export const isOutdated = (has: object, wanted: object): boolean =>
  Object.entries(wanted).some(([name, value]) => !isDeepStrictEqual(Reflect.get(has, name), value));
