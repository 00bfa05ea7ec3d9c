import { type LucideIcon, Map as MapIcon } from "lucide-react";

type MapFallbackProps = Readonly<{ text: string; icon?: LucideIcon }>;

/** What stands where the map will be, or cannot be; the list beside it is never held up. */
export function MapFallback({ text, icon: Icon = MapIcon }: MapFallbackProps) {
  return (
    <div className="grid size-full place-items-center bg-sky-soft p-6 text-center text-sky-ink">
      <p className="flex max-w-xs flex-col items-center gap-2">
        <Icon aria-hidden size={28} />
        {text}
      </p>
    </div>
  );
}
