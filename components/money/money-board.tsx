"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Scale } from "lucide-react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { count, rupiah } from "@/components/format/numbers";
import { useNow } from "@/components/format/use-now";
import { useLanguage, useText } from "@/components/language/language-provider";
import { ComparisonCard } from "@/components/money/comparison-card";
import { words } from "@/components/money/words";
import { escrowLooks } from "@/components/payment/looks";
import { Button } from "@/components/ui/button";
import { Figure } from "@/components/ui/figure";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import { StateChip } from "@/components/ui/state-chip";
import { Table } from "@/components/ui/table";
import { escrowStateText } from "@/server/escrow/escrow.text";
import { SECOND } from "@/server/kernel/time";
import type { MoneyView } from "@/server/reconciliation/reconciliation.contract";

type BoardProps = Readonly<{ first: MoneyView; now: string }>;

/** The books at a glance, asked again every ten seconds. */
export function MoneyBoard({ first, now: start }: BoardProps) {
  const say = useText();
  const language = useLanguage();
  const query = useApi().money.overview.queryOptions(undefined, { refetchInterval: 10 * SECOND });
  const { data: money } = useQuery({ ...query, initialData: first });
  return (
    <>
      <Stack columns={4}>
        <Figure label={say(words.held)} value={rupiah(money.heldRupiah, language)} />
        <Figure label={say(words.released)} value={rupiah(money.releasedRupiah, language)} />
        <Figure label={say(words.waiting)} value={count(money.waitingSteps, language)} />
        <Figure label={say(words.points)} value={count(money.pointsEarned, language)} />
      </Stack>
      <Section title={say(words.states)}>
        <States states={money.states} />
      </Section>
      <Comparisons money={money} now={start} />
    </>
  );
}

function States({ states }: Readonly<{ states: MoneyView["states"] }>) {
  const say = useText();
  const language = useLanguage();
  return (
    <Table
      caption={say(words.states)}
      rows={states}
      rowKey={({ state }) => state}
      empty={<p className="text-ink-soft">{say(words.noStates)}</p>}
      columns={[
        {
          header: say(words.state),
          cell: ({ state }) => <StateChip look={escrowLooks[state]} word={say(escrowStateText[state])} />,
        },
        { header: say(words.count), cell: ({ escrows }) => count(escrows, language), numeric: true },
        { header: say(words.amount), cell: (row) => rupiah(row.rupiah, language), numeric: true },
      ]}
    />
  );
}

function Comparisons({ money, now: start }: Readonly<{ money: MoneyView; now: string }>) {
  const say = useText();
  const now = useNow(start, 5 * SECOND);
  const api = useApi();
  const cache = useQueryClient();
  const compare = useMutation(
    api.money.reconcile.mutationOptions({
      onSettled: () => cache.invalidateQueries({ queryKey: api.money.overview.queryKey() }),
    }),
  );
  const failure = useRefusal(compare.error);
  return (
    <Section
      title={say(words.compared)}
      hint={say(words.comparedHint)}
      action={
        <Button variant="secondary" icon={Scale} pending={compare.isPending} onClick={() => compare.mutate(undefined)}>
          {say(words.compare)}
        </Button>
      }
    >
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
      {money.reconciliations.length === 0 ? <p className="text-ink-soft">{say(words.never)}</p> : null}
      <Stack as="ul">
        {money.reconciliations.map((one) => (
          <ComparisonCard key={one.id} comparison={one} now={now} />
        ))}
      </Stack>
    </Section>
  );
}
