import { DOOR_NAMES, type Door } from "@/components/identity/doors";

/** A path of ours to return to after signing in; anything else, such as another site, is left out. */
export const ownPath = (path: string | undefined): string | null =>
  path && /^\/(?![/\\])[\w\-./?=&%]*$/.test(path) ? path : null;

/** The page of the second step, and where it leads afterwards. */
export const secondStepTo = (returnTo: string | null): string =>
  `/masuk/langkah-kedua${returnTo ? `?kembali=${encodeURIComponent(returnTo)}` : ""}`;

/** The sign-in page, with one of its doors open. */
export const signInPath = (door: Door): string => `/masuk?sebagai=${DOOR_NAMES[door]}`;

/** Where a door lets a newcomer in, and where that leads afterwards. */
export const registerPath = (door: Door, returnTo: string | null): string =>
  door === "citizen" ? joinPath(returnTo) : `/daftar?sebagai=${DOOR_NAMES[door]}`;

/** Where a neighbour joins, and where that leads afterwards. */
export const joinPath = (returnTo: string | null): string =>
  `/daftar/warga${returnTo ? `?kembali=${encodeURIComponent(returnTo)}` : ""}`;
