"use client";

import { useState } from "react";
import { CodeStep } from "@/components/handover/code-step";
import { CountStep } from "@/components/handover/count-step";
import { DoneStep } from "@/components/handover/done-step";
import type { HandoverView, PreviewView } from "@/server/handover/handover.contract";

type Step =
  | Readonly<{ at: "code" }>
  | Readonly<{ at: "count"; code: string; pickup: PreviewView }>
  | Readonly<{ at: "done"; pickup: PreviewView; result: HandoverView }>;

/** Code, count, done; and round again for the next one at the door. */
export function HandoverDesk({ now }: Readonly<{ now: string }>) {
  const [step, setStep] = useState<Step>({ at: "code" });
  const restart = () => setStep({ at: "code" });
  if (step.at === "code") return <CodeStep onFound={(code, pickup) => setStep({ at: "count", code, pickup })} />;
  if (step.at === "done") return <DoneStep pickup={step.pickup} result={step.result} onNext={restart} />;
  const { code, pickup } = step;
  return (
    <CountStep
      code={code}
      pickup={pickup}
      now={now}
      onDone={(result) => setStep({ at: "done", pickup, result })}
      onOther={restart}
    />
  );
}
