const HOME = Symbol.for("pahlawan-pangan.singletons");

/**
 * One instance a process, even where Next bundles its own copy of this module.
 * @param name unique in the product, such as `database`
 */
export function singleton<Value>(name: string, make: () => Value): Value {
  const home = globalThis as typeof globalThis & { [HOME]?: Map<string, unknown> };
  home[HOME] ??= new Map();
  if (!home[HOME].has(name)) home[HOME].set(name, make());
  return home[HOME].get(name) as Value;
}
