"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "@/components/api/use-api";
import { useLiveChanges } from "@/components/api/use-live-changes";
import { Age } from "@/components/format/age";
import { useNow } from "@/components/format/use-now";
import { Arrivals } from "@/components/handover/arrivals";
import { CodeStep } from "@/components/handover/code-step";
import { CountStep } from "@/components/handover/count-step";
import { DoneNotice } from "@/components/handover/done-notice";
import { Split } from "@/components/ui/split";
import type { HandoverView, PreviewView } from "@/server/handover/handover.contract";
import { SECOND, type Zone } from "@/server/kernel/time";
import type { IncomingClaim } from "@/server/surplus/surplus.contract";

type Done = Readonly<{ pickup: PreviewView; result: HandoverView }>;
type Step = Readonly<{ at: "code"; done: Done | null }> | Readonly<{ at: "count"; code: string; pickup: PreviewView }>;

type HandoverDeskProps = Readonly<{ now: string; zone: Zone; claims: readonly IncomingClaim[] }>;

/** Code, count, done; what was done is told above the next one's code, for the next one is at the door. */
export function HandoverDesk({ now: start, zone, claims: first }: HandoverDeskProps) {
  const [step, setStep] = useState<Step>({ at: "code", done: null });
  const now = useNow(start, 10 * SECOND);
  const { polling } = useLiveChanges();
  const incoming = useQuery({ ...useApi().claims.incoming.queryOptions(), initialData: { items: [...first] } });
  return (
    <>
      {polling ? <Age updatedAt={new Date(incoming.dataUpdatedAt)} now={now} polling /> : null}
      <Split aside={<Arrivals claims={incoming.data.items} now={now} />}>
        {step.at === "code" ? (
          <>
            {step.done ? <DoneNotice {...step.done} /> : null}
            <CodeStep now={start} zone={zone} onFound={(code, pickup) => setStep({ at: "count", code, pickup })} />
          </>
        ) : (
          <CountStep
            code={step.code}
            pickup={step.pickup}
            now={start}
            onDone={(result) => {
              setStep({ at: "code", done: { pickup: step.pickup, result } });
              void incoming.refetch();
            }}
            onOther={() => setStep({ at: "code", done: null })}
          />
        )}
      </Split>
    </>
  );
}
