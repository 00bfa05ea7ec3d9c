import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

export const ARCHIVE_PREFIX = "/basemap/arsip/";

export type MapArchive = Readonly<{ path: string; bytes: number; tag: string }>;
/** PMTiles archives by file name. */
export type MapArchives = ReadonlyMap<string, MapArchive>;

const NAME = /^[\w-]{1,80}\.pmtiles$/;

/** Every archive in a folder, as it is now; none where there is no such folder. */
export function mapArchives(directory: string): MapArchives {
  const names = quietly(() => readdirSync(directory)).filter((name) => NAME.test(name));
  return new Map(
    names.toSorted().map((name) => {
      const path = join(directory, name);
      const { size, mtimeMs } = statSync(path);
      return [name, { path, bytes: size, tag: `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"` }];
    }),
  );
}

function quietly(read: () => string[]): string[] {
  try {
    return read();
  } catch {
    return [];
  }
}
