"use client";

import type { LucideIcon } from "lucide-react";
import { buttonClasses } from "@/components/ui/button-styles";
import { classes } from "@/components/ui/classes";

type PhotoInputProps = Readonly<{
  name: string;
  label: string;
  icon: LucideIcon;
  /** Opens the camera at once where there is one. */
  camera?: boolean;
  describedBy?: string;
  onChoose: (file: File) => void;
}>;

/** A real file input that looks like a button. */
export function PhotoInput({ name, label, icon: Icon, camera = false, describedBy, onChoose }: PhotoInputProps) {
  return (
    <label
      className={classes(
        buttonClasses({ variant: "secondary", size: "medium", wide: false }),
        "has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-sky",
      )}
    >
      <Icon aria-hidden size={20} className="shrink-0" />
      <span>{label}</span>
      <input
        type="file"
        name={name}
        accept="image/*"
        capture={camera ? "environment" : undefined}
        aria-describedby={describedBy}
        className="sr-only"
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same picture may be chosen again after it failed.
          target.value = "";
          if (file) onChoose(file);
        }}
      />
    </label>
  );
}
