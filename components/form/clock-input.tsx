"use client";

import { type ComponentProps, useId } from "react";
import { CONTROL } from "@/components/form/control-styles";
import { words } from "@/components/form/words";
import { useText } from "@/components/language/language-provider";
import { classes } from "@/components/ui/classes";
import { ZONE_ABBREVIATIONS, type Zone } from "@/server/kernel/time";

type ClockInputProps = Omit<ComponentProps<"input">, "type" | "className"> &
  Readonly<{
    /** Named inside the box; left out where it is named beside several of them. */
    zone?: Zone | null;
  }>;

/** A box for a time of day by 24 hours, whatever clock the browser keeps; digits alone will do. */
export function ClockInput({ zone, "aria-describedby": described, onFocus, ...input }: ClockInputProps) {
  const say = useText();
  const howId = useId();
  const abbreviation = zone && ZONE_ABBREVIATIONS[zone];
  return (
    <div className="relative min-w-0 flex-1">
      <input
        {...input}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        enterKeyHint="done"
        placeholder={say(words.clockShape)}
        aria-describedby={classes(described, howId)}
        onFocus={(event) => {
          event.target.select();
          onFocus?.(event);
        }}
        className={classes(CONTROL, "font-semibold", zone === undefined && "px-2", abbreviation && "pr-16")}
      />
      <span id={howId} className="sr-only">
        {abbreviation} {say(words.clockHow)}
      </span>
      {abbreviation ? (
        <span
          aria-hidden
          className="pointer-events-none absolute inset-y-0 right-3.5 grid place-items-center font-semibold text-ink-soft"
        >
          {abbreviation}
        </span>
      ) : null}
    </div>
  );
}
