"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleCheck, CirclePause } from "lucide-react";
import { useState } from "react";
import { useApi } from "@/components/api/use-api";
import { controlWords as words } from "@/components/control/words";
import { useText } from "@/components/language/language-provider";
import { DecideWithReason } from "@/components/settings/decide-with-reason";
import { Asking } from "@/components/ui/asking";
import { Button } from "@/components/ui/button";
import { StateChip } from "@/components/ui/state-chip";
import type { ControlsView } from "@/server/control/control.contract";
import { switchText } from "@/server/control/control.text";

const ON = { icon: CircleCheck, tone: "leaf" } as const;
const OFF = { icon: CirclePause, tone: "turmeric" } as const;

/** One feature: how it stands, and moving it with a reason. */
export function SwitchRow({ one }: Readonly<{ one: ControlsView["switches"][number] }>) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { label, hint } = switchText[one.name];
  const close = () => setAsking(false);
  const move = useMutation(
    api.control.moveSwitch.mutationOptions({
      onSuccess: (now) => {
        cache.setQueryData(api.control.all.queryKey(), now);
        close();
      },
    }),
  );
  const submit = say(one.isOn ? words.turnOff : words.turnOn);
  return (
    <li className="flex flex-col gap-3 px-4 py-3">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <span className="min-w-0 flex-1">
          <span className="block font-semibold">{say(label)}</span>
          <span className="block text-sm text-ink-soft">{say(hint)}</span>
        </span>
        <StateChip look={one.isOn ? ON : OFF} word={say(one.isOn ? words.on : words.off)} />
      </div>
      <Asking open={asking} onClose={close}>
        {asking ? (
          <DecideWithReason
            submit={submit}
            hint={say(words.logged)}
            pending={move.isPending}
            error={move.error}
            onDecide={(reason) => move.mutate({ name: one.name, isOn: !one.isOn, reason })}
            onCancel={close}
          />
        ) : (
          <div>
            <Button variant="secondary" aria-label={`${submit}: ${say(label)}`} onClick={() => setAsking(true)}>
              {submit}
            </Button>
          </div>
        )}
      </Asking>
    </li>
  );
}
