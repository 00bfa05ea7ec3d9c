/** A path of ours to return to after signing in; anything else, such as another site, is left out. */
export const ownPath = (path: string | undefined): string | null =>
  path && /^\/(?![/\\])[\w\-./?=&%]*$/.test(path) ? path : null;
