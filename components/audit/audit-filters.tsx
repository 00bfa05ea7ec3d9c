"use client";

import { auditWords as words } from "@/components/audit/words";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
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
    <Card as="section">
      <div className="flex flex-col gap-4">
        <h2 className="text-lg">{say(words.filters)}</h2>
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
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            name="audit-from"
            type="date"
            label={say(words.from)}
            value={draft.from}
            onChange={(from) => set({ from })}
          />
          <TextField
            name="audit-until"
            type="date"
            label={say(words.until)}
            value={draft.until}
            onChange={(until) => set({ until })}
          />
        </div>
        {draft.actorId ? (
          <p className="text-sm wrap-anywhere">{say(fill(words.ofActor, { id: draft.actorId }))}</p>
        ) : null}
        <Button variant="quiet" onClick={() => onChange(EMPTY_FILTERS)}>
          {say(words.clear)}
        </Button>
      </div>
    </Card>
  );
}
