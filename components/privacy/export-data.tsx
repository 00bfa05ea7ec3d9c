"use client";

import { useMutation } from "@tanstack/react-query";
import { Download, FileJson } from "lucide-react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { shortDate } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { useReadAgain } from "@/components/privacy/use-read-again";
import { privacyWords as words } from "@/components/privacy/words";
import { Button } from "@/components/ui/button";
import { buttonClasses } from "@/components/ui/button-styles";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { fill } from "@/server/kernel/text";
import type { RequestView } from "@/server/privacy/privacy.contract";

/** A file of everything, for whoever is signed in as its owner. */
export function ExportData({ requests }: Readonly<{ requests: readonly RequestView[] }>) {
  const say = useText();
  const language = useLanguage();
  const ask = useMutation(useApi().privacy.export.mutationOptions(useReadAgain()));
  const failure = useRefusal(ask.error);
  const newest = requests.find(({ hasFile }) => hasFile);
  return (
    <Section title={say(words.export)} hint={say(words.exportHint)}>
      <Card>
        <div className="flex flex-wrap items-center gap-3">
          {failure ? <Notice kind="danger">{failure}</Notice> : null}
          <Button variant="secondary" icon={FileJson} pending={ask.isPending} onClick={() => ask.mutate()}>
            {say(words.exportAsk)}
          </Button>
          {newest ? (
            <a
              href={`/api/v1/me/privacy/exports/${newest.id}?language=${language}`}
              download
              className={buttonClasses({ variant: "primary", size: "medium", wide: false })}
            >
              <Download aria-hidden size={20} />
              <span>{say(fill(words.download, { date: shortDate(newest.askedAt, "Asia/Jakarta", language) }))}</span>
            </a>
          ) : null}
        </div>
      </Card>
    </Section>
  );
}
