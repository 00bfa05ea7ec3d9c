import type { LucideIcon } from "lucide-react";
import { Chip } from "@/components/ui/chip";
import type { Tone } from "@/components/ui/tone";

/** How one state looks; features keep one table of these per state machine. */
export type StateLook = Readonly<{ icon: LucideIcon; tone: Tone }>;

type StateChipProps = Readonly<{ look: StateLook; word: string }>;

export function StateChip({ look, word }: StateChipProps) {
  return (
    <Chip icon={look.icon} tone={look.tone}>
      {word}
    </Chip>
  );
}
