/** A path of ours to return to after signing in; anything else, such as another site, is left out. */
export const ownPath = (path: string | undefined): string | null =>
  path && /^\/(?![/\\])[\w\-./?=&%]*$/.test(path) ? path : null;

/** The page of the second step, and where it leads afterwards. */
export const secondStepTo = (returnTo: string | null): string =>
  `/masuk/langkah-kedua${returnTo ? `?kembali=${encodeURIComponent(returnTo)}` : ""}`;

/** Where a neighbour joins, and where that leads afterwards. */
export const joinPath = (returnTo: string | null): string =>
  `/daftar/warga${returnTo ? `?kembali=${encodeURIComponent(returnTo)}` : ""}`;
