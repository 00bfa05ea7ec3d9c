"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ban } from "lucide-react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { dayAndTime, relative, shortDate } from "@/components/format/times";
import { scopeWords } from "@/components/keys/scope-words";
import { words } from "@/components/keys/words";
import { useLanguage, useText } from "@/components/language/language-provider";
import { ConfirmButton } from "@/components/settings/confirm-button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { KeyView } from "@/server/identity/identity.key.contract";
import { fill, type Language, type Text } from "@/server/kernel/text";
import type { Zone } from "@/server/kernel/time";

type KeyCardProps = Readonly<{ item: KeyView; zone: Zone; now: Date }>;

/** What there is to know of a key: how it ended, or how it is used. */
function factsOf(item: KeyView, { zone, now, language }: { zone: Zone; now: Date; language: Language }): Text[] {
  const date = (at: string) => shortDate(at, zone, language);
  const made = fill(words.madeBy, { by: item.madeBy, when: date(item.createdAt) });
  if (item.revokedAt)
    return [
      made,
      fill(words.revokedBy, { by: item.revokedBy ?? "", when: dayAndTime(item.revokedAt, now, zone, language) }),
    ];
  if (item.expiresAt && new Date(item.expiresAt) <= now) return [made, fill(words.ran, { when: date(item.expiresAt) })];
  return [
    item.lastUsedAt ? fill(words.lastUsed, { ago: relative(item.lastUsedAt, now, language) }) : words.neverUsed,
    fill(words.perMinute, { limit: item.limitPerMinute }),
    made,
    item.expiresAt ? fill(words.until, { when: date(item.expiresAt) }) : words.forever,
  ];
}

export function KeyCard({ item, zone, now }: KeyCardProps) {
  const say = useText();
  const language = useLanguage();
  const api = useApi();
  const cache = useQueryClient();
  const revoke = useMutation(
    api.keys.revoke.mutationOptions({
      onSettled: () => cache.invalidateQueries({ queryKey: api.keys.list.queryKey() }),
    }),
  );
  const failure = useRefusal(revoke.error);
  const isLive = !item.revokedAt && (!item.expiresAt || new Date(item.expiresAt) > now);
  return (
    <Card as="li">
      <div className="flex flex-col gap-3">
        <div>
          <p className="text-lg font-bold wrap-anywhere">{item.name}</p>
          <p className="font-mono text-sm text-ink-soft">{item.prefix}_…</p>
        </div>
        <ul className="flex list-disc flex-col gap-0.5 pl-5">
          {item.scopes.map((scope) => (
            <li key={scope}>{say(scopeWords[scope])}</li>
          ))}
        </ul>
        <p className="text-sm text-ink-soft">
          {factsOf(item, { zone, now, language })
            .map((fact) => say(fact))
            .join(" · ")}
        </p>
        {failure ? <Notice kind="danger">{failure}</Notice> : null}
        {isLive ? (
          <ConfirmButton
            label={say(words.revoke)}
            warning={say(words.revokeWarning)}
            confirm={say(words.revokeNow)}
            icon={Ban}
            pending={revoke.isPending}
            onConfirm={() => revoke.mutate({ id: item.id })}
          />
        ) : null}
      </div>
    </Card>
  );
}
