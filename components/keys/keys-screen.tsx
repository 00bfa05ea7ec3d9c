"use client";

import { useQuery } from "@tanstack/react-query";
import { KeyRound, Plus } from "lucide-react";
import { useState } from "react";
import { useApi } from "@/components/api/use-api";
import { useNow } from "@/components/format/use-now";
import { KeyCard } from "@/components/keys/key-card";
import { KeyForm } from "@/components/keys/key-form";
import { words } from "@/components/keys/words";
import { useText } from "@/components/language/language-provider";
import { SecretOnce } from "@/components/settings/secret-once";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import type { KeyView } from "@/server/identity/identity.key.contract";
import type { Role } from "@/server/kernel/actor";
import { fill } from "@/server/kernel/text";
import { MINUTE, type Zone } from "@/server/kernel/time";

type KeysScreenProps = Readonly<{ first: readonly KeyView[]; roles: readonly Role[]; zone: Zone; now: string }>;
type Made = Readonly<{ name: string; secret: string }>;

const isEnded = ({ revokedAt, expiresAt }: KeyView, now: Date) =>
  revokedAt !== null || (expiresAt !== null && new Date(expiresAt) <= now);

/** The keys of an organisation: make one, see which are used, revoke one. */
export function KeysScreen({ first, roles, zone, now: start }: KeysScreenProps) {
  const say = useText();
  const now = useNow(start, MINUTE);
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const { data } = useQuery({ ...useApi().keys.list.queryOptions(), initialData: { items: [...first] } });
  const live = data.items.filter((key) => !isEnded(key, now));
  const ended = data.items.filter((key) => isEnded(key, now));
  const add = (
    <Button icon={Plus} onClick={() => setMaking(true)}>
      {say(words.make)}
    </Button>
  );
  function taken(answer: Made) {
    setMade(answer);
    setMaking(false);
  }
  return (
    <>
      <SecretOnce told={words} made={made} onKept={() => setMade(null)} />
      {making ? <KeyForm roles={roles} onMade={taken} onCancel={() => setMaking(false)} /> : null}
      <Section title={say(words.live)} hint={say(words.lead)} action={making || live.length === 0 ? null : add}>
        {live.length === 0 ? (
          <EmptyState icon={KeyRound} title={say(words.none)} action={making ? null : add}>
            {say(words.noneHint)}
          </EmptyState>
        ) : (
          <Stack as="ul">
            {live.map((key) => (
              <KeyCard key={key.id} item={key} zone={zone} now={now} />
            ))}
          </Stack>
        )}
      </Section>
      {ended.length > 0 ? (
        <details>
          <summary className="flex min-h-12 w-fit cursor-pointer items-center font-semibold text-ink-soft">
            {say(fill(words.ended, { count: ended.length }))}
          </summary>
          <Stack as="ul">
            {ended.map((key) => (
              <KeyCard key={key.id} item={key} zone={zone} now={now} />
            ))}
          </Stack>
        </details>
      ) : null}
    </>
  );
}
