"use client";

import { toldOf } from "@/components/audit/told";
import { auditWords as words } from "@/components/audit/words";
import { clockTime, shortDate } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import type { AuditListView } from "@/server/audit/audit.contract";
import type { AuditAction, SubjectKind } from "@/server/audit/audit.reasons";
import { auditActionText, detailText, subjectText } from "@/server/audit/audit.text";
import { fill, type Text } from "@/server/kernel/text";

type Entry = AuditListView["items"][number];

/** The log is read in one room; it tells Jakarta's time. */
const ZONE = "Asia/Jakarta";

const whoDid = ({ actorKind, actorId, actorName }: Entry): Text => {
  if (actorKind === "system") return fill(words.job, { name: actorId });
  return actorName === null ? words.nobody : { id: actorName, en: actorName };
};

/** Rows of other versions may tell what this one has no word for. */
const nameOf = (name: string): Text => (detailText as Partial<Record<string, Text>>)[name] ?? { id: name, en: name };

/** One deed: what, to what, by whom, when and why. */
export function AuditRow({ entry }: Readonly<{ entry: Entry }>) {
  const say = useText();
  const language = useLanguage();
  const action: Text | undefined = auditActionText[entry.action as AuditAction];
  const kind: Text | undefined = subjectText[entry.subjectKind as SubjectKind];
  const facts = Object.entries(entry.detail)
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => `${say(nameOf(name))}: ${say(toldOf(name, value))}`);
  return (
    <li className="flex flex-col gap-1 px-4 py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{action ? say(action) : entry.action}</span>
        <time dateTime={entry.at} className="text-sm text-ink-soft">
          {shortDate(entry.at, ZONE, language)}, {clockTime(entry.at, ZONE, language)}
        </time>
      </p>
      <p className="text-sm wrap-anywhere">
        {kind ? say(kind) : entry.subjectKind} <code className="font-mono">{entry.subjectId}</code>
      </p>
      {entry.reason ? <p className="wrap-anywhere">“{entry.reason}”</p> : null}
      <p className="text-sm text-ink-soft wrap-anywhere">
        {[say(whoDid(entry)), say(fill(words.row, { seq: entry.seq })), ...facts].join(" · ")}
      </p>
    </li>
  );
}
