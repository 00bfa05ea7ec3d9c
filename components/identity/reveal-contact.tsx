"use client";

import { useMutation } from "@tanstack/react-query";
import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { useApi } from "@/components/api/use-api";
import { FieldScope } from "@/components/form/field-scope";
import { RevealForm } from "@/components/identity/reveal-form";
import { revealWords as words } from "@/components/identity/reveal-words";
import { useText } from "@/components/language/language-provider";
import { Asking } from "@/components/ui/asking";
import { Button } from "@/components/ui/button";

type RevealContactProps = Readonly<{ subjectKind: "person" | "organisation"; subjectId: string }>;

/** A contact in the clear for an admin who says why; it is kept nowhere in the browser and gone with the page. */
export function RevealContact({ subjectKind, subjectId }: RevealContactProps) {
  const say = useText();
  const api = useApi();
  const [asking, setAsking] = useState(false);
  const show = useMutation(api.reveals.show.mutationOptions({ gcTime: 0, onSuccess: () => setAsking(false) }));
  if (show.data)
    return (
      <div className="flex flex-wrap items-center justify-between gap-3 rounded-control bg-sunken p-3">
        <span className="flex min-w-0 flex-col font-semibold wrap-anywhere">
          {[show.data.phone, show.data.email].filter(Boolean).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </span>
        <Button variant="quiet" icon={EyeOff} onClick={() => show.reset()}>
          {say(words.hide)}
        </Button>
      </div>
    );
  return (
    <Asking open={asking} onClose={() => setAsking(false)}>
      {asking ? (
        <FieldScope value={subjectId}>
          <RevealForm
            pending={show.isPending}
            error={show.error}
            onShow={(why) => show.mutate({ subjectKind, subjectId, ...why })}
            onCancel={() => setAsking(false)}
          />
        </FieldScope>
      ) : (
        <div>
          <Button variant="secondary" icon={Eye} onClick={() => setAsking(true)}>
            {say(words.open)}
          </Button>
        </div>
      )}
    </Asking>
  );
}
