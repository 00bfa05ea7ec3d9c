"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "@/components/api/use-api";
import { controlWords as words } from "@/components/control/words";
import { NumberField } from "@/components/form/number-field";
import { useText } from "@/components/language/language-provider";
import { DecideWithReason } from "@/components/settings/decide-with-reason";
import type { ControlsView } from "@/server/control/control.contract";

type LimitFormProps = Readonly<{ limit: ControlsView["limits"][number]; onClose: () => void }>;

export function LimitForm({ limit, onClose }: LimitFormProps) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [perMinute, setPerMinute] = useState<number | null>(limit.perMinute);
  const set = useMutation(
    api.control.setLimit.mutationOptions({
      onSuccess: (now) => {
        cache.setQueryData(api.control.all.queryKey(), now);
        onClose();
      },
    }),
  );
  return (
    <>
      <NumberField
        name="per-minute"
        label={say(words.perMinute)}
        value={perMinute}
        max={limit.most}
        onChange={setPerMinute}
      />
      <DecideWithReason
        submit={say(words.save)}
        hint={say(words.logged)}
        pending={set.isPending}
        error={set.error}
        onDecide={(reason) => set.mutate({ role: limit.role, perMinute: perMinute ?? 0, reason })}
        onCancel={onClose}
      />
    </>
  );
}
