"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { words } from "@/components/document/words";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";
import { PhotoField } from "@/components/photo/photo-field";
import { Notice } from "@/components/ui/notice";
import { DOCUMENT_KINDS, type DocumentKind } from "@/server/document/document.reasons";
import { documentKindText } from "@/server/document/document.text";
import type { PhotoView } from "@/server/photo/photo.contract";

type Draft = Readonly<{
  kind: DocumentKind | "";
  number: string;
  issuedOn: string;
  expiresOn: string;
  photo: PhotoView | null;
}>;
const EMPTY: Draft = { kind: "", number: "", issuedOn: "", expiresOn: "", photo: null };
const LEAST_NUMBER = 3;

type HandInFormProps = Readonly<{ required: readonly DocumentKind[]; canSendPhotos: boolean }>;

/** A paper to hand in: what it is, its number, from when until when, and a photo of it. */
export function HandInForm({ required, canSendPhotos }: HandInFormProps) {
  const say = useText();
  const api = useApi();
  const cache = useQueryClient();
  const [draft, setDraft] = useState(EMPTY);
  const [busy, setBusy] = useState(false);
  const send = useMutation(
    api.documents.handIn.mutationOptions({
      onSuccess: async () => {
        setDraft(EMPTY);
        await cache.invalidateQueries({ queryKey: api.documents.pathKey() });
      },
    }),
  );
  const { kind, number, issuedOn, expiresOn, photo } = draft;
  const isFilled = kind !== "" && number.trim().length >= LEAST_NUMBER && issuedOn !== "";
  const submit = () =>
    kind && send.mutate({ kind, number: number.trim(), issuedOn, expiresOn: expiresOn || null, photoId: photo?.id });
  const missing = isFilled ? null : say(words.fillFirst);
  return (
    <Form
      onSubmit={submit}
      pending={send.isPending}
      reason={busy ? say(words.photoFirst) : missing}
      submit={say(words.send)}
      submitIcon={Send}
      failure={useRefusal(send.error)}
    >
      {send.isSuccess && draft === EMPTY ? <Notice kind="success">{say(words.sent)}</Notice> : null}
      <PaperFields draft={draft} required={required} onChange={setDraft} />
      {canSendPhotos ? (
        <PhotoField
          name="paper-photo"
          title={kind ? say(documentKindText[kind]) : say(words.kind)}
          value={photo}
          onChange={(taken) => setDraft({ ...draft, photo: taken })}
          onBusy={setBusy}
        />
      ) : (
        <p className="text-sm text-ink-soft">{say(words.photoLater)}</p>
      )}
    </Form>
  );
}

type PaperFieldsProps = Readonly<{
  draft: Draft;
  required: readonly DocumentKind[];
  onChange: (draft: Draft) => void;
}>;

function PaperFields({ draft, required, onChange }: PaperFieldsProps) {
  const say = useText();
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change });
  const kinds = [...required, ...DOCUMENT_KINDS.filter((one) => !required.includes(one))];
  return (
    <>
      <SelectField
        name="paper-kind"
        label={say(words.kind)}
        placeholder={say(words.kindFirst)}
        value={draft.kind}
        options={kinds.map((value) => ({ value, label: say(documentKindText[value]) }))}
        onChange={(kind) => set({ kind })}
      />
      <TextField
        name="paper-number"
        label={say(words.number)}
        value={draft.number}
        maxLength={60}
        autoComplete="off"
        onChange={(number) => set({ number })}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="paper-issued"
          type="date"
          label={say(words.issuedOn)}
          value={draft.issuedOn}
          onChange={(issuedOn) => set({ issuedOn })}
        />
        <TextField
          name="paper-expires"
          type="date"
          label={say(words.expiresOn)}
          hint={say(words.expiresHint)}
          optional
          value={draft.expiresOn}
          onChange={(expiresOn) => set({ expiresOn })}
        />
      </div>
    </>
  );
}
