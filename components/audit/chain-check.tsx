"use client";

import { useQuery } from "@tanstack/react-query";
import { Link2 } from "lucide-react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { auditWords as words } from "@/components/audit/words";
import { count } from "@/components/format/numbers";
import { useLanguage, useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { VerifyView } from "@/server/audit/audit.contract";
import { breakText } from "@/server/audit/audit.text";
import { fill } from "@/server/kernel/text";

/** Reads the whole chain when asked, and says how it stands. */
export function ChainCheck() {
  const say = useText();
  const api = useApi();
  const asked = useQuery(api.audit.verify.queryOptions(undefined, { enabled: false, gcTime: 0 }));
  const failure = useRefusal(asked.error);
  return (
    <div className="flex flex-col gap-3">
      <Button variant="secondary" icon={Link2} pending={asked.isFetching} onClick={() => asked.refetch()}>
        {say(words.verify)}
      </Button>
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
      {asked.data ? <Verdict chain={asked.data} /> : null}
    </div>
  );
}

function Verdict({ chain }: Readonly<{ chain: VerifyView }>) {
  const say = useText();
  const language = useLanguage();
  const { broken, head } = chain;
  if (broken)
    return (
      <Notice kind="danger">
        {say(fill(words.broken, { seq: count(broken.seq, language), why: breakText[broken.why] }))}
      </Notice>
    );
  const facts = { rows: count(chain.rows, language), anchors: count(chain.anchors, language) };
  return (
    <Notice kind="success">
      <p>{say(fill(words.whole, facts))}</p>
      {head ? (
        <p className="mt-1 font-mono text-sm wrap-anywhere">{say(fill(words.head, { hash: head.hash }))}</p>
      ) : null}
    </Notice>
  );
}
