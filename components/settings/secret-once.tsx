"use client";

import { useText } from "@/components/language/language-provider";
import { words } from "@/components/settings/words";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";

type SecretOnceProps = Readonly<{ title: string; hint: string; secret: string; onKept: () => void }>;

/** A secret in the one moment it can be seen; it stays until it is said to be kept. */
export function SecretOnce({ title, hint, secret, onKept }: SecretOnceProps) {
  const say = useText();
  return (
    <Notice
      kind="attention"
      title={title}
      action={
        <div className="flex flex-wrap gap-2">
          <CopyButton text={secret} label={say(words.copy)} done={say(words.copied)} />
          <Button variant="quiet" onClick={onKept}>
            {say(words.kept)}
          </Button>
        </div>
      }
    >
      <p>{hint}</p>
      <code className="mt-2 block rounded-control bg-surface p-3 font-mono text-sm wrap-anywhere text-ink">
        {secret}
      </code>
    </Notice>
  );
}
