"use client";

import { auditWords as words } from "@/components/audit/words";
import { DaySpan } from "@/components/form/day-span";
import { FilterCard } from "@/components/form/filter-card";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";
import { AUDIT_ACTIONS, type AuditAction } from "@/server/audit/audit.reasons";
import { auditActionText } from "@/server/audit/audit.text";
import { fill, type Language } from "@/server/kernel/text";

export type AuditDraft = Readonly<{
  action: AuditAction | "any";
  subjectId: string;
  actorId: string;
  from: string;
  until: string;
}>;
export const EMPTY_FILTERS: AuditDraft = { action: "any", subjectId: "", actorId: "", from: "", until: "" };

/** What is asked of the server: only what was filled in. */
export const filtersOf = ({ action, subjectId, ...rest }: AuditDraft) => ({
  ...(action === "any" ? {} : { action }),
  ...(subjectId.trim() ? { subjectId: subjectId.trim() } : {}),
  ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value)),
});

export const exportAddress = (draft: AuditDraft, language: Language): string =>
  `/api/v1/admin/audit/export?${new URLSearchParams({ ...filtersOf(draft), language })}`;

type AuditFilterFormProps = Readonly<{ draft: AuditDraft; onChange: (draft: AuditDraft) => void }>;

export function AuditFilterForm({ draft, onChange }: AuditFilterFormProps) {
  const say = useText();
  const set = (change: Partial<AuditDraft>) => onChange({ ...draft, ...change });
  const actions = AUDIT_ACTIONS.map((value) => ({ value, label: say(auditActionText[value]) }));
  return (
    <FilterCard active={Object.keys(filtersOf(draft)).length} onClear={() => onChange(EMPTY_FILTERS)}>
      <SelectField
        name="audit-action"
        label={say(words.action)}
        value={draft.action}
        options={[{ value: "any", label: say(words.anyAction) }, ...actions]}
        onChange={(action) => set({ action })}
      />
      <TextField
        name="audit-subject"
        label={say(words.subject)}
        hint={say(words.subjectHint)}
        value={draft.subjectId}
        maxLength={80}
        autoComplete="off"
        onChange={(subjectId) => set({ subjectId })}
      />
      <DaySpan name="audit" span={draft} onChange={set} />
      {draft.actorId ? (
        <p className="text-sm wrap-anywhere">{say(fill(words.ofActor, { id: draft.actorId }))}</p>
      ) : null}
    </FilterCard>
  );
}
