"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "@/components/api/use-api";
import { ConsentSwitches } from "@/components/privacy/consent-switches";
import { CorrectData } from "@/components/privacy/correct-data";
import { EraseAccount } from "@/components/privacy/erase-account";
import { ExportData } from "@/components/privacy/export-data";
import { OwnRequests } from "@/components/privacy/own-requests";
import { QuestionForm } from "@/components/privacy/question-form";
import { Restriction } from "@/components/privacy/restriction";
import { SeenList } from "@/components/privacy/seen-list";
import type { SeenView } from "@/server/identity/reveal.contract";
import type { CentreView } from "@/server/privacy/privacy.contract";

type PrivacyCentreProps = Readonly<{ first: CentreView; seen: SeenView }>;

/** Everything a person may know and ask of their own data, on one page. */
export function PrivacyCentre({ first, seen }: PrivacyCentreProps) {
  const { data } = useQuery({ ...useApi().privacy.mine.queryOptions(), initialData: first });
  return (
    <>
      <CorrectData centre={data} />
      <SeenList seen={seen} />
      <ConsentSwitches consents={data.consents} />
      <ExportData requests={data.requests} />
      <Restriction since={data.restrictedAt} />
      <QuestionForm />
      <OwnRequests requests={data.requests} />
      <EraseAccount why={data.whyCannotErase} />
    </>
  );
}
