import { useEffect, useEffectEvent } from "react";

const MARK = "pahlawan-sheet";

/** While something lies over the page, the way back puts it down and leaves the page where it is. */
export function useBackCloses(open: boolean, onClose: () => void): void {
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (!open) return;
    // The router's own notes stay in the entry, so that it takes the way back for what it is: the same page.
    window.history.pushState({ ...window.history.state, [MARK]: true }, "");
    const back = () => close();
    window.addEventListener("popstate", back);
    return () => {
      window.removeEventListener("popstate", back);
      if (window.history.state?.[MARK]) window.history.back();
    };
  }, [open]);
}
