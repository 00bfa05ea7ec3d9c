"use client";

import { MapPinned } from "lucide-react";
import { useText } from "@/components/language/language-provider";
import type { Basemap } from "@/components/map/basemap";
import { PlaceChoice } from "@/components/map/place-choice";
import { placeWords } from "@/components/market/place-words";
import { useKeepPlace } from "@/components/market/use-keep-place";
import { EmptyState } from "@/components/ui/empty-state";

const ignore = () => {};

/** Before the first list: around which place to look. */
export function AskPlace({ personId, basemap }: Readonly<{ personId: string; basemap: Basemap }>) {
  const say = useText();
  const { keep, pending } = useKeepPlace(personId, ignore);
  return (
    <>
      <EmptyState icon={MapPinned} title={say(placeWords.whereTitle)}>
        {say(placeWords.whereHint)}
      </EmptyState>
      <PlaceChoice start={null} basemap={basemap} pending={pending} onChoose={keep} />
    </>
  );
}
