"use client";

import type { ReactNode } from "react";
import { count } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import { FoodPicture } from "@/components/menu/food-picture";
import { Tile } from "@/components/menu/tile";
import { tileWords } from "@/components/menu/tile-words";
import { fill } from "@/server/kernel/text";
import { unitText } from "@/server/kernel/unit";
import type { MenuItem } from "@/server/menu/menu.contract";

type MenuTilesProps = Readonly<{
  items: readonly MenuItem[];
  /** What comes before the foods: "Ulangi kemarin". */
  children?: ReactNode;
}>;

/** The outlet's own foods, two a row under a thumb. */
export function MenuTiles({ items, children }: MenuTilesProps) {
  const say = useText();
  const language = useLanguage();
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-4">
      {children}
      {items.map((item) => (
        <Tile
          key={item.id}
          href={`/dapur/baru?menu=${item.id}`}
          name={item.name}
          nameIn="id"
          detail={say(
            fill(tileWords.usually, {
              units: count(item.usualUnits, language),
              unit: unitText(item.unitName, item.usualUnits),
            }),
          )}
          picture={<FoodPicture photo={item.photo} drawing={item.drawing} size="head" />}
        />
      ))}
    </ul>
  );
}
