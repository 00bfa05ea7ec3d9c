"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { placeText } from "@/components/market/market-place";
import { MARKET_PLACE_COOKIE, MARKET_PLACE_PATH } from "@/components/offline/private-cookies";
import type { Place } from "@/server/kernel/place";

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Keeps the place on this device and draws the page again around it. @param onKept once the page stands */
export function useKeepPlace(personId: string, onKept: () => void) {
  const router = useRouter();
  const [pending, start] = useTransition();
  function keep(place: Place) {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in older Android browsers.
    document.cookie = `${MARKET_PLACE_COOKIE}=${placeText(personId, place)}; path=${MARKET_PLACE_PATH}; max-age=${ONE_YEAR_SECONDS}; samesite=lax`;
    start(() => {
      router.refresh();
      onKept();
    });
  }
  return { keep, pending };
}
