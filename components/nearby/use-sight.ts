"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useLiveConnection } from "@/components/api/api-provider";
import { useApiClient } from "@/components/api/use-api";
import type { MapSight } from "@/components/map/live-map-props";
import { type InSight, SightFeed } from "@/components/nearby/sight-feed";

/** What lies in sight of the map, as it changes; null until that is known, and where the map is drawn back. */
export function useSight() {
  const client = useApiClient();
  const connection = useLiveConnection();
  const [seen, setSeen] = useState<InSight | null>(null);
  const feed = useRef<SightFeed | null>(null);
  const last = useRef<MapSight | null>(null);
  useEffect(() => {
    const { connectionId } = connection;
    const started = new SightFeed((viewport) => client.nearby.look.mutate({ viewport, connectionId }), setSeen);
    feed.current = started;
    if (last.current) started.see(last.current);
    const isOpen = () => connection.status.state === "live" && connection.status.heardAt !== null;
    let wasOpen = isOpen();
    const stops = [
      connection.listen((event) => started.hear(event)),
      // A stream that resumes brings the events it missed, but not what was said in passing.
      connection.onStatus(() => {
        const turned = isOpen() && !wasOpen;
        wasOpen = isOpen();
        if (turned) started.hear(null);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      started.stop();
    };
  }, [client, connection]);
  const see = useCallback((sight: MapSight) => {
    last.current = sight;
    feed.current?.see(sight);
  }, []);
  return { seen, see };
}
