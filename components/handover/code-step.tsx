"use client";

import { useMutation } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { Form } from "@/components/form/form";
import { CodeField, isWhole } from "@/components/handover/code-field";
import { words } from "@/components/handover/words";
import { useText } from "@/components/language/language-provider";
import type { PreviewView } from "@/server/handover/handover.contract";

type CodeStepProps = Readonly<{ onFound: (code: string, pickup: PreviewView) => void }>;

export function CodeStep({ onFound }: CodeStepProps) {
  const say = useText();
  const [code, setCode] = useState("");
  const preview = useMutation(
    useApi().pickups.preview.mutationOptions({ onSuccess: (pickup, asked) => onFound(asked.code, pickup) }),
  );
  return (
    <Form
      onSubmit={() => preview.mutate({ code })}
      pending={preview.isPending}
      reason={isWhole(code) ? null : say(words.codeFirst)}
      submit={say(words.check)}
      submitIcon={Search}
      failure={useRefusal(preview.error)}
    >
      <CodeField
        name="code"
        label={say(words.code)}
        hint={say(words.codeHint)}
        value={code}
        onChange={(typed) => {
          preview.reset();
          setCode(typed);
        }}
      />
    </Form>
  );
}
