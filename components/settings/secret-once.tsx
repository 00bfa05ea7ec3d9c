"use client";

import { useText } from "@/components/language/language-provider";
import { words } from "@/components/settings/words";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { fill, type Text } from "@/server/kernel/text";

type SecretOnceProps = Readonly<{
  told: Readonly<{ secretTitle: Text; secretHint: Text }>;
  /** Null while there is none to see. */
  made: Readonly<{ name: string; secret: string }> | null;
  onKept: () => void;
}>;

/** A secret in the one moment it can be seen; it stays until it is said to be kept. */
export function SecretOnce({ told, made, onKept }: SecretOnceProps) {
  const say = useText();
  if (!made) return null;
  const { name, secret } = made;
  return (
    <Notice
      kind="attention"
      title={say(fill(told.secretTitle, { name }))}
      action={
        <div className="flex flex-wrap gap-2">
          <CopyButton text={secret} label={say(words.copy)} done={say(words.copied)} />
          <Button variant="quiet" onClick={onKept}>
            {say(words.kept)}
          </Button>
        </div>
      }
    >
      <p>{say(told.secretHint)}</p>
      <code className="mt-2 block rounded-control bg-surface p-3 font-mono text-sm wrap-anywhere text-ink">
        {secret}
      </code>
    </Notice>
  );
}
