import { sources } from "@/scripts/fences/cruise.cjs";

/** The address of a page of app/, with its holes: `app/(ngo)/jemput/[id]/page.tsx` is `/jemput/[id]`. */
const addressOf = (path: string): string =>
  path
    .replace(/^app/, "")
    .replace(/\/page\.tsx$/, "")
    .replaceAll(/\/\([^/]+\)/g, "") || "/";

/** Pages that nobody looks at: those missing from a table of screens. */
export function unseenPages(root: string, seen: ReadonlyArray<string | null>): string[] {
  const pages = sources(root, "app").filter((path: string) => /(^|\/)page\.tsx$/.test(path));
  return pages.map(addressOf).filter((address: string) => !seen.includes(address));
}
