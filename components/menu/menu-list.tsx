"use client";

import { Plus, UtensilsCrossed } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useText } from "@/components/language/language-provider";
import { MenuRow } from "@/components/menu/menu-row";
import { useArrange, useHide, useMenu } from "@/components/menu/use-menu";
import { words } from "@/components/menu/words";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { fill, type Text } from "@/server/kernel/text";
import type { MenuItem } from "@/server/menu/menu.contract";

/** The outlet's menu in its order, to move, hide and change. */
export function MenuList({ start }: Readonly<{ start: readonly MenuItem[] }>) {
  const say = useText();
  const items = useMenu(start);
  const arrange = useArrange();
  const { hide, show } = useHide();
  const [moved, setMoved] = useState<Text | null>(null);
  const failure = useRefusal(arrange.error ?? hide.error ?? show.error);
  const add = (
    <ButtonLink href="/dapur/menu/baru" variant="primary" icon={Plus}>
      {say(words.add)}
    </ButtonLink>
  );

  function move(from: number, to: number) {
    const ids = items.map((item) => item.id);
    const [id] = ids.splice(from, 1);
    const item = items[from];
    if (!id || !item) return;
    ids.splice(to, 0, id);
    arrange.mutate({ ids });
    setMoved(fill(words.moved, { name: item.name, place: to + 1, count: items.length }));
  }

  if (items.length === 0)
    return (
      <EmptyState icon={UtensilsCrossed} title={say(words.emptyTitle)} action={add}>
        {say(words.emptyHint)}
      </EmptyState>
    );
  return (
    <>
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
      <p role="status" className="sr-only">
        {moved && say(moved)}
      </p>
      <ol className="divide-y divide-line rounded-card border border-line bg-surface">
        {items.map((item, place) => (
          <MenuRow
            key={item.id}
            item={item}
            onUp={place > 0 ? () => move(place, place - 1) : undefined}
            onDown={place < items.length - 1 ? () => move(place, place + 1) : undefined}
            onHide={() => (item.isHidden ? show : hide).mutate({ id: item.id })}
          />
        ))}
      </ol>
      {add}
    </>
  );
}
