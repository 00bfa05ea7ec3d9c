"use client";

import { useRef, useState } from "react";
import { useText } from "@/components/language/language-provider";
import { CallerChoice } from "@/components/reference/caller-choice";
import { useSwagger } from "@/components/reference/use-swagger";
import { words } from "@/components/reference/words";
import { Notice } from "@/components/ui/notice";
import { SkeletonList } from "@/components/ui/skeleton";
import { fill } from "@/server/kernel/text";
import "swagger-ui-dist/swagger-ui.css";
import "@/components/reference/api-console.css";

/** The password of the demo accounts, in demo mode only. */
type ApiConsoleProps = Readonly<{ demoPassword: string | null }>;

/** Every operation of the document, to call as a demo account, with a key, or as oneself. */
export function ApiConsole({ demoPassword }: ApiConsoleProps) {
  const say = useText();
  const box = useRef<HTMLDivElement>(null);
  const { ui, ready, failed } = useSwagger(box);
  const given = useRef<string | null>(null);
  const [who, setWho] = useState<string | null>(null);
  function act(token: string | null, name: string | null) {
    const scheme = token?.startsWith("ppk_") ? "apiKey" : "bearer";
    // It cannot forget what it was never given.
    if (given.current) ui?.authActions.logout([given.current]);
    if (token) ui?.preauthorizeApiKey(scheme, token);
    given.current = token ? scheme : null;
    setWho(name);
  }
  return (
    <div className="flex flex-col gap-4">
      <CallerChoice demoPassword={demoPassword} ready={ready} onAct={act} />
      {who ? <Notice kind="success">{say(fill(words.using, { who }))}</Notice> : null}
      {failed ? <Notice kind="danger">{say(words.failed)}</Notice> : null}
      {ready || failed ? null : <SkeletonList label={say(words.loading)} />}
      {/* The reference, like the document it shows, is written in English. */}
      <div ref={box} lang="en" className="api-console min-h-12" />
    </div>
  );
}
