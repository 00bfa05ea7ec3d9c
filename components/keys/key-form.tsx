"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { ChoiceChips } from "@/components/form/choice-chips";
import { Form } from "@/components/form/form";
import { ManyChips } from "@/components/form/many-chips";
import { NumberField } from "@/components/form/number-field";
import { TextField } from "@/components/form/text-field";
import { scopeWords } from "@/components/keys/scope-words";
import { words } from "@/components/keys/words";
import { useText } from "@/components/language/language-provider";
import { words as common } from "@/components/settings/words";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import { KEY_LIMIT, KEY_LIVES, usefulScopes } from "@/server/identity/identity.key.rules";
import type { Role } from "@/server/kernel/actor";
import type { Scope } from "@/server/kernel/scope";
import { fill, type Text } from "@/server/kernel/text";

type KeyFormProps = Readonly<{
  roles: readonly Role[];
  onMade: (made: { name: string; secret: string }) => void;
  onCancel: () => void;
}>;
type Draft = Readonly<{ name: string; scopes: readonly Scope[]; days: number | null; limit: number | null }>;

const EMPTY: Draft = { name: "", scopes: [], days: 90, limit: KEY_LIMIT.usual };

function whyNotYet({ name, scopes, limit }: Draft): Text | null {
  if (name.trim().length < 2) return words.nameFirst;
  if (scopes.length === 0) return words.scopesFirst;
  const fits = limit !== null && limit >= KEY_LIMIT.least && limit <= KEY_LIMIT.most;
  return fits ? null : fill(words.limitFirst, KEY_LIMIT);
}

const lifeWords = (days: number | null): Text =>
  days === null ? words.forever : days === 365 ? words.year : fill(words.days, { days });

export function KeyForm({ roles, onMade, onCancel }: KeyFormProps) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [draft, setDraft] = useState(EMPTY);
  const make = useMutation(
    api.keys.make.mutationOptions({
      onSuccess: ({ key, secret }) => {
        void cache.invalidateQueries({ queryKey: api.keys.list.queryKey() });
        onMade({ name: key.name, secret });
      },
    }),
  );
  const failure = useRefusal(make.error);
  const reason = whyNotYet(draft);
  const edit = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const { name, scopes, days, limit } = draft;
  return (
    <Section title={say(words.makeTitle)}>
      <Card>
        <Form
          onSubmit={() =>
            make.mutate({ name, scopes: [...scopes], expiresInDays: days, limitPerMinute: limit ?? KEY_LIMIT.usual })
          }
          pending={make.isPending}
          reason={reason && say(reason)}
          submit={say(words.make)}
          submitIcon={KeyRound}
          failure={failure}
          secondary={
            <Button variant="quiet" size="large" onClick={onCancel}>
              {say(common.never)}
            </Button>
          }
        >
          <TextField
            name="name"
            label={say(words.name)}
            hint={say(words.nameHint)}
            value={name}
            maxLength={60}
            autoComplete="off"
            onChange={(typed) => edit({ name: typed })}
          />
          <ManyChips
            name="scopes"
            label={say(words.scopes)}
            values={scopes}
            options={usefulScopes(roles).map((scope) => ({ value: scope, label: say(scopeWords[scope]) }))}
            onChange={(chosen) => edit({ scopes: chosen })}
          />
          <ChoiceChips
            name="life"
            label={say(words.life)}
            value={String(days)}
            options={KEY_LIVES.map((one) => ({ value: String(one), label: say(lifeWords(one)) }))}
            onChange={(chosen) => edit({ days: chosen === "null" ? null : Number(chosen) })}
          />
          <NumberField
            name="limit"
            label={say(words.limit)}
            hint={say(fill(words.limitHint, KEY_LIMIT))}
            value={limit}
            max={KEY_LIMIT.most}
            onChange={(typed) => edit({ limit: typed })}
          />
        </Form>
      </Card>
    </Section>
  );
}
