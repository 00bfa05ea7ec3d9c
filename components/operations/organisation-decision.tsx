"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { BadgeCheck } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { useText } from "@/components/language/language-provider";
import { organisationWords as words } from "@/components/operations/words";
import { DecideWithReason } from "@/components/settings/decide-with-reason";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Verification } from "@/server/identity/identity.contract";

type OrganisationDecisionProps = Readonly<{ id: string; verification: Verification }>;

/** Verifying is one press; turning away always says why. */
export function OrganisationDecision({ id, verification }: OrganisationDecisionProps) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [turningAway, setTurningAway] = useState(false);
  const decided = {
    onSuccess: () =>
      Promise.all(
        [api.identity.organisations.pathKey(), api.houses.pathKey()].map((queryKey) =>
          cache.invalidateQueries({ queryKey }),
        ),
      ),
  };
  const verify = useMutation(api.identity.verifyOrganisation.mutationOptions(decided));
  const reject = useMutation(api.identity.rejectOrganisation.mutationOptions(decided));
  const suspend = useMutation(api.identity.suspendOrganisation.mutationOptions(decided));
  const failure = useRefusal(verify.error);
  const isVerified = verification === "verified";
  const away = isVerified ? suspend : reject;
  if (turningAway)
    return (
      <DecideWithReason
        submit={say(isVerified ? words.suspendNow : words.rejectNow)}
        hint={say(words.whyHint)}
        pending={away.isPending}
        error={away.error}
        onDecide={(reason) => away.mutate({ id, reason })}
        onCancel={() => setTurningAway(false)}
      />
    );
  return (
    <div className="flex flex-col gap-3">
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
      <div className="flex flex-wrap justify-between gap-3">
        {isVerified ? null : (
          <Button icon={BadgeCheck} pending={verify.isPending} onClick={() => verify.mutate({ id })}>
            {say(words.verify)}
          </Button>
        )}
        {verification === "pending" || isVerified ? (
          <Button variant="danger" onClick={() => setTurningAway(true)}>
            {say(isVerified ? words.suspend : words.reject)}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
