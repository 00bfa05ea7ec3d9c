"use client";

import "maplibre-gl/dist/maplibre-gl.css";
import "@/components/map/map-controls.css";
import { MapPinOff } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useText } from "@/components/language/language-provider";
import { BUNDLED_ONLY } from "@/components/map/basemap";
import type { LiveMapProps } from "@/components/map/live-map-props";
import { MapEngine } from "@/components/map/map-engine";
import { MapFallback } from "@/components/map/map-fallback";
import { words } from "@/components/map/words";

const NO_PINS: NonNullable<LiveMapProps["pins"]> = [];
const NO_GROUPS: NonNullable<LiveMapProps["groups"]> = [];

/** Hands the props of React to the engine; the engine decides what is worth drawing. */
export function MapCanvas({ centre, zoom = 12, selectedId, basemap = BUNDLED_ONLY, ...props }: LiveMapProps) {
  const { onSelect, onMove, home, ownPosition, regions, view, pins = NO_PINS, groups = NO_GROUPS } = props;
  const say = useText();
  const container = useRef<HTMLDivElement>(null);
  const [engine, setEngine] = useState<MapEngine | null>(null);
  const [failed, setFailed] = useState(false);
  const labels = { zoomIn: say(words.zoomIn), zoomOut: say(words.zoomOut), attribution: say(words.attribution) };
  const start = useRef({ centre, zoom, basemap, words: labels });

  useEffect(() => {
    if (!container.current) return;
    let current: MapEngine | null = null;
    let gone = false;
    MapEngine.create({ container: container.current, ...start.current }).then(
      (created) => {
        current = created;
        if (gone) created.destroy();
        else setEngine(created);
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      current?.destroy();
      setEngine(null);
    };
  }, []);

  useEffect(() => engine?.setFeatures(pins, groups), [engine, pins, groups]);
  useEffect(() => (onMove ? engine?.onMove(onMove) : undefined), [engine, onMove]);
  useEffect(() => engine?.select(selectedId ?? null), [engine, selectedId]);
  useEffect(() => engine?.setHome(home ?? null), [engine, home]);
  useEffect(() => engine?.setOwnPosition(ownPosition ?? null), [engine, ownPosition]);
  useEffect(() => (view ? engine?.travel(view) : undefined), [engine, view]);
  useEffect(() => engine?.setRegions(regions ?? []), [engine, regions]);
  useEffect(() => (onSelect ? engine?.onSelect(onSelect) : undefined), [engine, onSelect]);

  if (failed) return <MapFallback icon={MapPinOff} text={say(words.unavailable)} />;
  return (
    <section
      ref={container}
      aria-label={say(words.map)}
      className="size-full"
      data-map={engine ? "ready" : "starting"}
    />
  );
}
