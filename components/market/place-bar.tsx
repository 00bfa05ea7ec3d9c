"use client";

import { MapPinned } from "lucide-react";
import { useState } from "react";
import { distance } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import type { Basemap } from "@/components/map/basemap";
import { placeChoiceWords } from "@/components/map/place-choice-words";
import { placeWords } from "@/components/market/place-words";
import { useKeepPlace } from "@/components/market/use-keep-place";
import { Asking } from "@/components/ui/asking";
import { Button } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import { Skeleton } from "@/components/ui/skeleton";
import type { Place } from "@/server/kernel/place";
import { fill } from "@/server/kernel/text";

const PlaceChoice = later(
  () => import("@/components/map/place-choice").then((module) => module.PlaceChoice),
  <Skeleton shape="control" />,
);

type PlaceBarProps = Readonly<{ personId: string; place: Place; radiusMeters: number; basemap: Basemap }>;

/** Around which place the list looks, and the way to another. */
export function PlaceBar({ personId, place, radiusMeters, basemap }: PlaceBarProps) {
  const say = useText();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { keep, pending } = useKeepPlace(personId, () => setOpen(false));
  return (
    <Asking open={open} onClose={() => setOpen(false)}>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p className="text-ink-soft">{say(fill(placeWords.around, { distance: distance(radiusMeters, language) }))}</p>
        <Button variant="quiet" flush icon={MapPinned} onClick={() => setOpen(!open)}>
          {say(open ? placeChoiceWords.never : placeWords.change)}
        </Button>
      </div>
      {open ? <PlaceChoice start={place} basemap={basemap} pending={pending} onChoose={keep} /> : null}
    </Asking>
  );
}
