import type { StyleSpecification } from "maplibre-gl";

const BUDGET_MILLISECONDS = 3_000;

/** The configured style if it answers within three seconds, else the bundled one; a map is never waited for longer. */
export async function chooseStyle(url: string | undefined, bundled: StyleSpecification): Promise<StyleSpecification> {
  if (!url) return bundled;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(BUDGET_MILLISECONDS) });
    return response.ok ? ((await response.json()) as StyleSpecification) : bundled;
  } catch {
    return bundled;
  }
}
