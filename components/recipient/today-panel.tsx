"use client";

import { Bike, Car, Footprints, type LucideIcon, Pause, Pencil, Refrigerator } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { count } from "@/components/format/numbers";
import { dayAndTime } from "@/components/format/times";
import { useNow } from "@/components/format/use-now";
import { useLanguage, useText } from "@/components/language/language-provider";
import type { Recipient } from "@/components/nearby/recipient";
import { useLoad } from "@/components/nearby/use-load";
import { todayOf } from "@/components/recipient/today-draft";
import { vehicleText, todayWords as words } from "@/components/recipient/today-words";
import { Asking } from "@/components/ui/asking";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { IconButton } from "@/components/ui/icon-button";
import { later } from "@/components/ui/later";
import { SkeletonList } from "@/components/ui/skeleton";
import type { Vehicle } from "@/server/identity/today.contract";
import { fill } from "@/server/kernel/text";
import { MINUTE } from "@/server/kernel/time";
import type { LoadView } from "@/server/matching/matching.contract";

const TodayForm = later(
  () => import("@/components/recipient/today-form").then((module) => module.TodayForm),
  <SkeletonList label="" rows={2} />,
);

const ResumeToday = lazy(async () => ({ default: (await import("@/components/recipient/resume-today")).ResumeToday }));

const VEHICLE_ICONS: Readonly<Record<Vehicle, LucideIcon>> = { car: Car, motorcycle: Bike, none: Footprints };

type TodayPanelProps = Readonly<{ recipient: Recipient; first: LoadView; now: string }>;

/** What can be taken today, in one line and one control; offers stop by themselves when it is full. */
export function TodayPanel({ recipient, first, now: start }: TodayPanelProps) {
  const say = useText();
  const now = useNow(start, MINUTE);
  const [editing, setEditing] = useState(false);
  const load = useLoad(first);
  const today = todayOf(recipient, now);
  const VehicleIcon = VEHICLE_ICONS[today.vehicle];
  return (
    <Card as="section">
      <Asking open={editing} onClose={() => setEditing(false)}>
        <div className="flex items-start justify-between gap-2">
          <Headline load={load} all={today.portions ?? recipient.capacityPortionsPerDay} />
          {editing ? null : <IconButton icon={Pencil} label={say(words.change)} onClick={() => setEditing(true)} />}
        </div>
        {editing ? null : (
          <div className="flex flex-wrap gap-2">
            <Chip icon={Refrigerator}>{say(today.coldSpace ? words.cold : words.noCold)}</Chip>
            <Chip icon={VehicleIcon}>{say(vehicleText[today.vehicle])}</Chip>
          </div>
        )}
        <Stopped load={load} recipient={recipient} now={now} />
        <Suspense>{today.paused && !editing ? <ResumeToday today={today} /> : null}</Suspense>
        {editing ? (
          <TodayForm today={today} usualPortions={recipient.capacityPortionsPerDay} onClose={() => setEditing(false)} />
        ) : null}
      </Asking>
    </Card>
  );
}

function Headline({ load, all }: { load: LoadView; all: number }) {
  const say = useText();
  const language = useLanguage();
  const numbers = { left: count(load.portionsLeft, language), all: count(all, language) };
  const sentence = load.portionsLeft === 0 ? words.full : load.gramsLeft === 0 ? words.fullByWeight : words.left;
  return (
    <div className="min-w-0">
      <h2 className="text-sm font-semibold text-ink-soft">{say(words.title)}</h2>
      <p className="text-lg font-bold">{say(fill(sentence, numbers))}</p>
    </div>
  );
}

function Stopped({ load, recipient, now }: { load: LoadView; recipient: Recipient; now: Date }) {
  const say = useText();
  const language = useLanguage();
  if (!load.stopped || !load.resumesAt) return null;
  const time = dayAndTime(load.resumesAt, now, recipient.zone, language);
  return (
    <div
      role="status"
      className="flex items-start gap-2 rounded-control bg-turmeric-soft p-3 text-sm text-turmeric-ink"
    >
      <Pause aria-hidden size={20} className="shrink-0" />
      <p>
        {load.stopped === "paused" ? <strong className="block">{say(words.pausedToday)}</strong> : null}
        {say(fill(words.resumes, { time }))}
      </p>
    </div>
  );
}
