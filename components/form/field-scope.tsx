"use client";

import { createContext, useContext } from "react";

const Scope = createContext("");

/** Tells apart the fields of several alike forms on one page: `<FieldScope value={lot.id}>`. */
export const FieldScope = Scope.Provider;

/** The name of a field within its scope; names and ids are made of it. */
export function useScoped(name: string): string {
  const scope = useContext(Scope);
  return scope ? `${scope}-${name}` : name;
}
