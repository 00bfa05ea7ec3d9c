/** Where someone looks for food to buy (components/market/market-place.ts); only pages under this path are told. */
export const MARKET_PLACE_COOKIE = "market-place";
export const MARKET_PLACE_PATH = "/pasar";

/** Cookies that hold what a person chose, and go when they do. */
export function forgetCookies(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in older Android browsers.
  document.cookie = `${MARKET_PLACE_COOKIE}=; path=${MARKET_PLACE_PATH}; max-age=0; samesite=lax`;
}
