"use client";

import { PencilLine } from "lucide-react";
import { useEffect, useState } from "react";
import { useText } from "@/components/language/language-provider";
import { dropDraft, listDrafts, readDraft } from "@/components/surplus/draft-store";
import { pathOfSlot } from "@/components/surplus/post-slot";
import { words } from "@/components/surplus/words";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { fill } from "@/server/kernel/text";

type Unfinished = Readonly<{ slot: string; title: string }>;

/** What was begun on this device and not posted, to go on with or to let go. */
export function UnfinishedDrafts({ organisationId }: Readonly<{ organisationId: string }>) {
  const say = useText();
  const [drafts, setDrafts] = useState<readonly Unfinished[]>([]);
  useEffect(() => {
    const found = listDrafts(organisationId).flatMap((slot) => {
      const draft = readDraft<{ title?: string }>({ organisationId, slot }, new Date());
      return draft ? [{ slot, title: draft.title ?? "" }] : [];
    });
    setDrafts(found);
  }, [organisationId]);
  function letGo(slot: string) {
    dropDraft({ organisationId, slot });
    setDrafts((all) => all.filter((one) => one.slot !== slot));
  }
  return drafts.map(({ slot, title }) => (
    <Notice
      key={slot}
      title={say(title ? fill(words.unfinishedOf, { title }) : words.unfinished)}
      action={
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={pathOfSlot(slot)} icon={PencilLine}>
            {say(words.goOn)}
          </ButtonLink>
          <Button variant="quiet" onClick={() => letGo(slot)}>
            {say(words.letGo)}
          </Button>
        </div>
      }
    />
  ));
}
