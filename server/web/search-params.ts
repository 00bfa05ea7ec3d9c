/** What Next hands a page of its address. */
export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** The query of a page's address as text; of a name said twice the first counts. */
export async function queryOf(params: SearchParams): Promise<string> {
  const said = Object.entries(await params).map(([name, value]) => [
    name,
    (Array.isArray(value) ? value[0] : value) ?? "",
  ]);
  return new URLSearchParams(said).toString();
}
