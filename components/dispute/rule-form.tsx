"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { deskWords as words } from "@/components/dispute/desk-words";
import { KeyLegend } from "@/components/dispute/key-legend";
import { NOTHING_RULED, noteOf, type RuleDraft, waitsForSecond, whyNotRuled } from "@/components/dispute/rule-draft";
import { RuleFields } from "@/components/dispute/rule-fields";
import { LETTERS, RuleNote } from "@/components/dispute/rule-note";
import { useKeys } from "@/components/dispute/use-keys";
import { Form } from "@/components/form/form";
import { useLanguage, useText } from "@/components/language/language-provider";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { letterText } from "@/server/dispute/dispute.text";
import type { DeskFile } from "@/server/dispute/evidence.contract";
import type { Text } from "@/server/kernel/text";

type RuleFormProps = Readonly<{ file: DeskFile; bar: Text | null }>;

const LEGEND = [
  ["1–3", words.keyVerdict],
  ["t", words.keyLetter],
  ["n", words.keyNote],
  ["Ctrl Enter", words.keySend],
  ["Esc", words.keyBack],
] as const;

function useRule({ dispute }: DeskFile) {
  const api = useApi();
  const cache = useQueryClient();
  return useMutation(
    api.desk.rule.mutationOptions({
      onSettled: () => cache.invalidateQueries({ queryKey: api.desk.file.queryKey({ id: dispute.id }) }),
    }),
  );
}

/** Decides: what, how it is split and corrected, who is warned, and why. */
export function RuleForm({ file, bar }: RuleFormProps) {
  const say = useText();
  const language = useLanguage();
  const [draft, setDraft] = useState<RuleDraft>(NOTHING_RULED);
  const change = (some: Partial<RuleDraft>) => setDraft({ ...draft, ...some });
  const rule = useRule(file);
  const missing = bar ?? whyNotRuled(file, draft);
  const { verdict, splitRupiah, unfitUnits, warned, suspended } = draft;
  const send = () => {
    if (!verdict || missing || rule.isPending || rule.isSuccess) return;
    const { id, version } = file.dispute;
    const share = verdict === "split" ? splitRupiah : null;
    const sides = { warned: [...warned], suspended: [...suspended] };
    rule.mutate({
      id,
      version,
      verdict,
      splitRupiah: share,
      unfitUnits: unfitUnits ?? 0,
      ...sides,
      note: noteOf(draft),
    });
  };
  const nextLetter = () => {
    const at = LETTERS.findIndex((one) => letterText[one][language] === draft.note);
    const letter = LETTERS[(at + 1) % LETTERS.length];
    if (letter) change({ note: letterText[letter][language] });
  };
  useKeys({
    ...{ "1": () => change({ verdict: "uphold" }), "2": () => change({ verdict: "split" }) },
    ...{ "3": () => change({ verdict: "dismiss" }), t: nextLetter, "Mod+Enter": send },
    n: () => document.querySelector<HTMLElement>("textarea[name=note]")?.focus(),
  });
  const waits = waitsForSecond(file, draft);
  return (
    <Section title={say(words.rule)}>
      <KeyLegend keys={LEGEND} />
      <Form
        onSubmit={send}
        pending={rule.isPending || rule.isSuccess}
        reason={missing ? say(missing) : null}
        submit={say(waits ? words.propose : words.send)}
        failure={useRefusal(rule.error)}
      >
        <RuleFields file={file} draft={draft} onChange={change} />
        <RuleNote note={draft.note} onChange={(note) => change({ note })} />
        {waits ? <Notice>{say(words.needsSecond)}</Notice> : null}
      </Form>
    </Section>
  );
}
