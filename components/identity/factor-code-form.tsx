"use client";

import type { LucideIcon } from "lucide-react";
import { type ReactNode, useState } from "react";
import { CodeField, isWhole } from "@/components/form/code-field";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { factorWords as words } from "@/components/identity/factor-words";
import { useFactorStep } from "@/components/identity/use-factor";
import { useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";

type FactorCodeFormProps<Answer> = Readonly<{
  /** Which step the code opens. */
  path: string;
  submit: string;
  icon: LucideIcon;
  onDone: (answer: Answer) => void;
  secondary?: ReactNode;
  /** Whether only the app will do. */
  isAppOnly?: boolean;
}>;

const LEAST_LETTERS = 10;

/** Asks for the second factor: digits of the app, or a code from paper. */
export function FactorCodeForm<Answer>(props: FactorCodeFormProps<Answer>) {
  const { path, submit, icon, onDone, secondary, isAppOnly = false } = props;
  const say = useText();
  const [code, setCode] = useState("");
  const [onPaper, setOnPaper] = useState(false);
  const { pending, failure, send } = useFactorStep<Answer>(path);
  const isReady = onPaper ? code.replace(/[\s-]/g, "").length >= LEAST_LETTERS : isWhole(code);
  function turn() {
    setCode("");
    setOnPaper(!onPaper);
  }
  return (
    <div className="flex flex-col gap-3">
      <Form
        onSubmit={() => void send({ code }, onDone)}
        pending={pending}
        reason={isReady ? null : say(onPaper ? words.fillPaper : words.fillCode)}
        submit={submit}
        submitIcon={icon}
        failure={failure && say(failure)}
        secondary={secondary}
      >
        {onPaper ? (
          <TextField
            name="recovery"
            label={say(words.paperCode)}
            hint={say(words.paperHint)}
            value={code}
            onChange={setCode}
            maxLength={20}
            autoComplete="off"
          />
        ) : (
          <CodeField name="factor" label={say(words.code)} value={code} onChange={setCode} />
        )}
      </Form>
      {isAppOnly ? null : (
        <Button variant="quiet" flush onClick={turn}>
          {say(onPaper ? words.useApp : words.usePaper)}
        </Button>
      )}
    </div>
  );
}
