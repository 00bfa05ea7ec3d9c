"use client";

import { ChevronDown, ChevronUp, Eye, EyeOff } from "lucide-react";
import { count } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import { FoodPicture } from "@/components/menu/food-picture";
import { tileWords } from "@/components/menu/tile-words";
import { words } from "@/components/menu/words";
import { AppLink } from "@/components/ui/app-link";
import { Chip } from "@/components/ui/chip";
import { IconButton } from "@/components/ui/icon-button";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";
import type { MenuItem } from "@/server/menu/menu.contract";
import { halalText } from "@/server/surplus/surplus.text";

type MenuRowProps = Readonly<{
  item: MenuItem;
  /** Absent at the ends of the list. */
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onHide: () => void;
}>;

export function MenuRow({ item, onUp, onDown, onHide }: MenuRowProps) {
  const say = useText();
  const language = useLanguage();
  const { name } = item;
  const usually = fill(tileWords.usually, {
    units: count(item.usualUnits, language),
    unit: unitText(item.unitName, item.usualUnits),
  });
  return (
    <li className="flex flex-wrap items-center gap-x-3 p-3 sm:px-4">
      <AppLink
        href={`/dapur/menu/${item.id}`}
        aria-label={say(fill(words.editOne, { name }))}
        className="flex min-h-12 min-w-0 flex-1 basis-52 items-center gap-3 rounded-control"
      >
        <FoodPicture photo={item.photo} drawing={item.drawing} size="thumb" drawingSize={40} />
        <span className="min-w-0">
          <span lang="id" className="block font-semibold wrap-break-word">
            {name}
          </span>
          <span className="block text-sm text-ink-soft">
            {say(usually)}
            {" · "}
            {say(halalText[item.halal])}
          </span>
        </span>
      </AppLink>
      {item.isHidden ? <Chip icon={EyeOff}>{say(words.hidden)}</Chip> : null}
      <span className="ml-auto flex">
        <IconButton
          icon={item.isHidden ? Eye : EyeOff}
          label={`${say(item.isHidden ? words.show : words.hide)}: ${name}`}
          onClick={onHide}
        />
        <IconButton icon={ChevronUp} label={say(fill(words.up, { name }))} onClick={onUp} disabled={!onUp} />
        <IconButton icon={ChevronDown} label={say(fill(words.down, { name }))} onClick={onDown} disabled={!onDown} />
      </span>
    </li>
  );
}
