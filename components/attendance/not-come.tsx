"use client";

import { useQuery } from "@tanstack/react-query";
import { UserX } from "lucide-react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { notComeWords as words } from "@/components/attendance/not-come-words";
import { relative } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { QueuedNotice } from "@/components/offline/queued-notice";
import { useQueuedMutation } from "@/components/offline/use-queued-mutation";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { whyCannotReport } from "@/server/attendance/attendance.rules";
import { fill } from "@/server/kernel/text";
import type { IncomingClaim } from "@/server/surplus/surplus.contract";

type NotComeProps = Readonly<{
  claim: Pick<IncomingClaim, "id" | "recipientName" | "state" | "pickupUntil" | "safeUntil">;
  now: Date;
}>;

/** "Belum datang": asks the recipient at once; shown from a quarter of an hour before the window closes. */
export function NotCome({ claim, now }: NotComeProps) {
  const say = useText();
  const language = useLanguage();
  const api = useApi();
  const { id, recipientName, state } = claim;
  const reported = useQuery({ ...api.attendance.reported.queryOptions(), enabled: state === "held" });
  const report = useQueuedMutation("attendance.reportNotCome", {
    what: () => fill(words.notComeOf, { name: recipientName }),
    resumes: ({ claimId }) => claimId === id,
  });
  const failure = useRefusal(report.error);
  const pickupUntil = new Date(claim.pickupUntil);
  const asked = reported.data?.items.find(({ claimId }) => claimId === id);
  if (asked)
    return (
      <p role="status" className="text-sm text-ink-soft">
        {say(fill(words.asked, { ago: relative(asked.reportedAt, now, language) }))}
      </p>
    );
  if (whyCannotReport({ state, pickupUntil, safeUntil: new Date(claim.safeUntil) }, now)) return null;
  if (report.isQueued) return <QueuedNotice />;
  return (
    <div className="flex flex-col gap-2">
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
      <Button
        variant="secondary"
        icon={UserX}
        pending={report.isPending}
        onClick={() => report.mutate({ claimId: id })}
        aria-label={say(fill(words.notComeOf, { name: recipientName }))}
      >
        {say(words.notCome)}
      </Button>
    </div>
  );
}
