"use client";

import { codeWords } from "@/components/identity/code-words";
import type { AskCode } from "@/components/identity/use-ask-code";
import { useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { fill, type Text } from "@/server/kernel/text";

type CodeSentProps = Readonly<{
  asking: AskCode;
  isSandbox: boolean;
  /** What is true of this code, with a place for the `{identifier}`; unless told, that it comes to who is registered. */
  sent?: Text;
  /** What going back is called. */
  other?: Text;
}>;

/** Where the code went, and what to do when it does not come. */
export function CodeSent(props: CodeSentProps) {
  const { asking, isSandbox, sent = codeWords.sent, other = codeWords.other } = props;
  const say = useText();
  const { sentTo, pending, failure, ask, startAnew } = asking;
  if (sentTo === null) return null;
  return (
    <div className="flex flex-col gap-3">
      <div role="status" className="flex flex-col gap-1">
        <p>{say(fill(sent, { identifier: sentTo }))}</p>
        {isSandbox ? <p className="text-sm text-ink-soft">{say(codeWords.sandbox)}</p> : null}
      </div>
      {failure ? <Notice kind="danger">{say(failure)}</Notice> : null}
      <div className="flex flex-wrap gap-x-6">
        <Button variant="quiet" flush pending={pending} onClick={() => void ask(sentTo)}>
          {say(codeWords.again)}
        </Button>
        <Button variant="quiet" flush onClick={startAnew}>
          {say(other)}
        </Button>
      </div>
    </div>
  );
}
