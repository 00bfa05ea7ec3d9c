"use client";

import { useEffect } from "react";
import { keepPage } from "@/components/offline/kept-pages";
import { forgetOthers } from "@/components/offline/private-data";

type KeepPagesProps = Readonly<{ personId: string; paths: readonly string[] }>;

/** Once a visit, when the page is quiet, keeps the screens a person may need with no signal. */
export function KeepPages({ personId, paths }: KeepPagesProps) {
  const wanted = paths.join(" ");
  useEffect(() => {
    const keep = async () => {
      await forgetOthers(personId);
      for (const path of wanted.split(" ")) await keepPage(path);
    };
    // Safari has no idle callback.
    if (!("requestIdleCallback" in window)) {
      const timer = setTimeout(() => void keep(), 2_000);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(() => void keep(), { timeout: 5_000 });
    return () => cancelIdleCallback(idle);
  }, [personId, wanted]);
  return null;
}
