"use client";

import { History, SlidersHorizontal } from "lucide-react";
import { useText } from "@/components/language/language-provider";
import { MenuTiles } from "@/components/menu/menu-tiles";
import { Tile, TileIcon } from "@/components/menu/tile";
import { tileWords } from "@/components/menu/tile-words";
import { repeatWords } from "@/components/surplus/repeat-words";
import { yesterdays } from "@/components/surplus/yesterday";
import { AppLink } from "@/components/ui/app-link";
import { Section } from "@/components/ui/section";
import { fill } from "@/server/kernel/text";
import type { MenuItem } from "@/server/menu/menu.contract";
import type { SurplusView } from "@/server/surplus/surplus.contract";

type TonightTilesProps = Readonly<{ menu: readonly MenuItem[]; lots: readonly SurplusView[]; now: Date }>;

/** What may be left over tonight: yesterday's foods as one tile, then the menu. */
export function TonightTiles({ menu, lots, now }: TonightTilesProps) {
  const say = useText();
  const again = yesterdays(lots, now);
  const repeat = fill(repeatWords.lots, { count: again.length });
  return (
    <Section
      title={say(tileWords.tonight)}
      action={
        <AppLink
          href="/dapur/menu"
          className="inline-flex min-h-12 items-center gap-2 rounded-control font-semibold text-leaf-ink underline-offset-4 hover:underline"
        >
          <SlidersHorizontal aria-hidden size={18} />
          {say(tileWords.manage)}
        </AppLink>
      }
    >
      <MenuTiles items={menu.filter((item) => !item.isHidden)}>
        {again.length > 0 ? (
          <Tile
            href="/dapur/ulangi"
            name={say(repeatWords.tile)}
            detail={again.length === 1 ? again[0]?.title : say(repeat)}
            picture={<TileIcon icon={History} />}
            special
          />
        ) : null}
      </MenuTiles>
    </Section>
  );
}
