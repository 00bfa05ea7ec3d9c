"use client";

import type { LucideIcon } from "lucide-react";
import { useState } from "react";
import { useText } from "@/components/language/language-provider";
import { words } from "@/components/settings/words";
import { Button } from "@/components/ui/button";

type ConfirmButtonProps = Readonly<{
  label: string;
  /** What will happen, said before the second press. */
  warning: string;
  confirm: string;
  icon?: LucideIcon;
  /** Danger unless what happens can be lived with. */
  variant?: "danger" | "secondary";
  pending: boolean;
  onConfirm: () => void;
}>;

/** What cannot be undone asks twice, in its own place. */
export function ConfirmButton({
  label,
  warning,
  confirm,
  icon,
  variant = "danger",
  pending,
  onConfirm,
}: ConfirmButtonProps) {
  const say = useText();
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <Button variant={variant} icon={icon} onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  return (
    <div className="flex w-full flex-col gap-2">
      <p className="text-sm font-semibold">{warning}</p>
      <div className="flex flex-wrap gap-2">
        <Button variant={variant} icon={icon} pending={pending} onClick={onConfirm}>
          {confirm}
        </Button>
        <Button variant="quiet" onClick={() => setAsking(false)}>
          {say(words.never)}
        </Button>
      </div>
    </div>
  );
}
