"use client";

import { RefreshCw } from "lucide-react";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { useText } from "@/components/language/language-provider";
import { versionWords } from "@/components/offline/version-words";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { SOFT } from "@/components/ui/tone";

const LOOK_AGAIN_MS = 30 * 60_000;

/** "Versi baru siap · Muat ulang": waits for a press, and while a form is being filled in it says why it waits. */
export function NewVersion() {
  const say = useText();
  const waiting = useWaitingWorker();
  const isTyping = useTyping();
  const [pressed, setPressed] = useState(false);
  if (!waiting) return null;
  function reload() {
    setPressed(true);
    navigator.serviceWorker.addEventListener("controllerchange", () => window.location.reload(), { once: true });
    waiting?.postMessage({ type: "SKIP_WAITING" });
  }
  return (
    <div role="status" className={classes("flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2 md:px-8", SOFT.sky)}>
      <p className="font-semibold">{say(versionWords.newVersion)}</p>
      <Button
        variant="quiet"
        icon={RefreshCw}
        pending={pressed}
        reason={isTyping ? say(versionWords.reloadHint) : null}
        onClick={reload}
      >
        {say(versionWords.reload)}
      </Button>
    </div>
  );
}

/** The next version of the app, once it is whole on this device; null while there is none. */
function useWaitingWorker(): ServiceWorker | null {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null);
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    let registration: ServiceWorkerRegistration | null = null;
    const look = () => void registration?.update().catch(() => undefined);
    const found = (worker: ServiceWorker | null) => {
      const ready = () => {
        // The very first version has nobody to replace.
        if (worker?.state === "installed" && navigator.serviceWorker.controller) setWaiting(worker);
      };
      ready();
      worker?.addEventListener("statechange", ready);
    };
    navigator.serviceWorker.register("/sw.js", { scope: "/", updateViaCache: "none" }).then(
      (made) => {
        registration = made;
        found(made.waiting);
        made.addEventListener("updatefound", () => found(made.installing));
      },
      () => undefined,
    );
    const timer = setInterval(look, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  return waiting;
}

/** Whether something was typed or chosen in a form of this page since it was opened. */
function useTyping(): boolean {
  const path = usePathname();
  const [typedOn, setTypedOn] = useState<string | null>(null);
  useEffect(() => {
    const typed = ({ target }: Event) => {
      if (target instanceof Element && target.closest("form")) setTypedOn(path);
    };
    document.addEventListener("input", typed);
    return () => document.removeEventListener("input", typed);
  }, [path]);
  return typedOn === path;
}
