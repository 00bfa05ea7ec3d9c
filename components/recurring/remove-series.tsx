"use client";

import { useMutation } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { useText } from "@/components/language/language-provider";
import { words } from "@/components/recurring/words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";

/** Apart from everything else, and in two steps. */
export function RemoveSeries({ id }: Readonly<{ id: string }>) {
  const say = useText();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const remove = useMutation(
    useApi().recurring.remove.mutationOptions({
      onSuccess: () => {
        router.push("/dapur/rutin");
        router.refresh();
      },
    }),
  );
  const failure = useRefusal(remove.error);
  return (
    <Section title={say(words.otherPlans)} hint={say(words.pauseHint)}>
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
      {asking ? (
        <div className="flex flex-wrap gap-3">
          <Button variant="danger" icon={Trash2} pending={remove.isPending} onClick={() => remove.mutate({ id })}>
            {say(words.removeNow)}
          </Button>
          <Button variant="quiet" onClick={() => setAsking(false)}>
            {say(words.keep)}
          </Button>
        </div>
      ) : (
        <Button variant="danger" icon={Trash2} onClick={() => setAsking(true)}>
          {say(words.remove)}
        </Button>
      )}
    </Section>
  );
}
