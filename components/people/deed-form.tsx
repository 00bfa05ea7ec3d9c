"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useApi } from "@/components/api/use-api";
import { useText } from "@/components/language/language-provider";
import { type Deed, deedWords, isHouseRole } from "@/components/people/deeds";
import { DecideWithReason } from "@/components/settings/decide-with-reason";
import type { PersonView } from "@/server/identity/people.contract";
import type { PersonId } from "@/server/kernel/id";

type DeedFormProps = Readonly<{ person: PersonView; deed: Deed; onClose: () => void }>;

/** Asks for the reason of a deed, and does it. */
export function DeedForm({ person, deed, onClose }: DeedFormProps) {
  const say = useText();
  const { confirm, hint } = deedWords(deed);
  const { ask, isPending, error } = useDeed(person.id as PersonId, deed, onClose);
  return (
    <DecideWithReason
      submit={say(confirm)}
      hint={say(hint)}
      pending={isPending}
      error={error}
      onDecide={ask}
      onCancel={onClose}
    />
  );
}

function useDeed(id: PersonId, deed: Deed, onDone: () => void) {
  const { people } = useApi();
  const cache = useQueryClient();
  const onSuccess = async () => {
    await cache.invalidateQueries({ queryKey: people.pathKey() });
    onDone();
  };
  const suspend = useMutation(people.suspend.mutationOptions({ onSuccess }));
  const restore = useMutation(people.restore.mutationOptions({ onSuccess }));
  const endSessions = useMutation(people.endSessions.mutationOptions({ onSuccess }));
  const liftFactor = useMutation(people.liftFactor.mutationOptions({ onSuccess }));
  const admin = useMutation(people.setAdmin.mutationOptions({ onSuccess }));
  const role = useMutation(people.revokeRole.mutationOptions({ onSuccess }));
  if (isHouseRole(deed)) return { ...role, ask: (reason: string) => role.mutate({ id, role: deed, reason }) };
  if (deed === "makeAdmin" || deed === "takeAdmin")
    return { ...admin, ask: (reason: string) => admin.mutate({ id, isAdmin: deed === "makeAdmin", reason }) };
  const asked = { suspend, restore, endSessions, liftFactor }[deed];
  return { ...asked, ask: (reason: string) => asked.mutate({ id, reason }) };
}
