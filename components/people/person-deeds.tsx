"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "@/components/api/use-api";
import { useText } from "@/components/language/language-provider";
import { peopleWords as words } from "@/components/people/words";
import { DecideWithReason } from "@/components/settings/decide-with-reason";
import { Asking } from "@/components/ui/asking";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import type { PersonView } from "@/server/identity/people.contract";
import type { PersonId } from "@/server/kernel/id";

type Deed = "suspend" | "restore" | "endSessions" | "liftFactor" | "admin";

/** What an admin may do about an account, each with its reason. */
export function PersonDeeds({ person }: Readonly<{ person: PersonView }>) {
  const say = useText();
  const [deed, setDeed] = useState<Deed | null>(null);
  const isAdmin = person.roles.some(({ role }) => role === "admin");
  const isSuspended = person.state === "suspended";
  const names: Readonly<Record<Deed, readonly [open: string, confirm: string]>> = {
    suspend: [say(words.suspend), say(words.suspendNow)],
    restore: [say(words.restore), say(words.restoreNow)],
    endSessions: [say(words.endSessions), say(words.endNow)],
    liftFactor: [say(words.liftFactor), say(words.liftNow)],
    admin: isAdmin ? [say(words.takeAdmin), say(words.takeAdminNow)] : [say(words.makeAdmin), say(words.makeAdminNow)],
  };
  const offered: Deed[] = [
    isSuspended ? "restore" : "suspend",
    ...(isSuspended ? [] : ["endSessions" as const]),
    ...(person.hasFactor ? ["liftFactor" as const] : []),
    "admin",
  ];
  const close = () => setDeed(null);
  return (
    <Section title={say(words.deeds)} hint={say(words.deedsHint)}>
      <Card>
        <Asking open={deed !== null} onClose={close}>
          {deed ? (
            <DeedForm
              key={deed}
              id={person.id as PersonId}
              deed={deed}
              becomesAdmin={!isAdmin}
              submit={names[deed][1]}
              onClose={close}
            />
          ) : (
            <div className="flex flex-wrap gap-3">
              {offered.map((one) => (
                <Button key={one} variant={one === "suspend" ? "danger" : "secondary"} onClick={() => setDeed(one)}>
                  {names[one][0]}
                </Button>
              ))}
            </div>
          )}
        </Asking>
      </Card>
    </Section>
  );
}

type DeedFormProps = Readonly<{ id: PersonId; deed: Deed; becomesAdmin: boolean; submit: string; onClose: () => void }>;

function DeedForm({ id, deed, becomesAdmin, submit, onClose }: DeedFormProps) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const done = {
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: api.people.pathKey() });
      onClose();
    },
  };
  const suspend = useMutation(api.people.suspend.mutationOptions(done));
  const restore = useMutation(api.people.restore.mutationOptions(done));
  const endSessions = useMutation(api.people.endSessions.mutationOptions(done));
  const liftFactor = useMutation(api.people.liftFactor.mutationOptions(done));
  const admin = useMutation(api.people.setAdmin.mutationOptions(done));
  const asked = { suspend, restore, endSessions, liftFactor, admin }[deed];
  const send = (reason: string) =>
    deed === "admin"
      ? admin.mutate({ id, isAdmin: becomesAdmin, reason })
      : { suspend, restore, endSessions, liftFactor }[deed].mutate({ id, reason });
  return (
    <DecideWithReason
      submit={submit}
      hint={say(deed === "liftFactor" ? words.liftHint : words.deedsHint)}
      pending={asked.isPending}
      error={asked.error}
      onDecide={send}
      onCancel={onClose}
    />
  );
}
