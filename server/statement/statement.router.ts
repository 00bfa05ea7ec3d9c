import type { OrganisationId } from "@/server/kernel/id";
import { DAY, later, startOfDay } from "@/server/kernel/time";
import type { Reader } from "@/server/platform/database";
import { listMonths } from "@/server/statement/entries.view";
import {
  documentInput,
  monthsOutput,
  receivedInput,
  receivedOutput,
  weekInput,
  weekOutput,
} from "@/server/statement/statement.contract";
import { openStatement } from "@/server/statement/statement.document";
import { statementReasons } from "@/server/statement/statement.reasons";
import {
  dayAsked,
  daysOfWeek,
  monthBefore,
  receivedAround,
  receivedByCategory,
  receivedByDay,
  sumAccepted,
  sumUnclaimed,
  weekAround,
} from "@/server/statement/statement.rules";
import { findOutlet, hasAnything, type Outlet, sumProvided, sumReceived } from "@/server/statement/statement.view";
import { forStaff, router } from "@/server/trpc/procedures";

const tag = "statements";
const MONTHS_SHOWN = 12;

async function outletOf(reader: Reader, id: OrganisationId): Promise<Outlet> {
  const outlet = await findOutlet(reader, id);
  if (!outlet) throw statementReasons.unknownMonth();
  return outlet;
}

export const statementsRouter = router({
  week: forStaff("provider", {
    method: "GET",
    path: "/statements/week",
    summary: "A week of one's own outlet beside the week before, and what went unclaimed and why",
    tag,
  })
    .input(weekInput)
    .output(weekOutput)
    .query(async ({ ctx: { db, actor, now }, input }) => {
      const { zone } = await outletOf(db, actor.organisationId);
      const today = dayAsked(undefined, zone, now);
      const week = weekAround(dayAsked(input.day, zone, now), zone, now);
      const flows = await sumProvided(db, actor.organisationId, { ...week, zone });
      const of = (isBefore: boolean) => flows.filter((flow) => flow.isBefore === isBefore && flow.isComparable);
      return {
        ...{ zone, monday: week.monday, isCurrent: week.isCurrent },
        isNew: flows.length === 0 && !(await hasAnything(db, actor.organisationId, "provider")),
        accepted: sumAccepted(of(false)),
        before: sumAccepted(of(true)),
        days: daysOfWeek(flows, week.monday, today),
        unclaimed: sumUnclaimed(flows),
      };
    }),

  months: forStaff("provider", {
    method: "GET",
    path: "/statements",
    summary: "The months of the last year with something to state, newest first",
    tag,
  })
    .output(monthsOutput)
    .query(async ({ ctx: { db, actor, now } }) => {
      const { zone } = await outletOf(db, actor.organisationId);
      const month = dayAsked(undefined, zone, now).slice(0, 7);
      const from = startOfDay(`${monthBefore(month, MONTHS_SHOWN - 1)}-01`, zone);
      const found = await listMonths(db, actor.organisationId, { from, to: later(now, DAY) }, zone);
      return { items: found.map((item) => ({ ...item, isRunning: item.month === month })) };
    }),

  document: forStaff("provider", {
    method: "GET",
    path: "/statements/{month}",
    summary: "The statement of a month as PDF or CSV, streamed",
    tag,
    file: ["application/pdf", "text/csv"],
  })
    .input(documentInput)
    .query(({ ctx: { db, actor, now }, input }) => openStatement(db, actor.organisationId, input, now)),

  received: forStaff("ngo", {
    method: "GET",
    path: "/statements/received",
    summary: "What one's own organisation received each day, against its capacity",
    tag,
  })
    .input(receivedInput)
    .output(receivedOutput)
    .query(async ({ ctx: { db, actor, now }, input }) => {
      const { zone, capacityGramsPerDay, headsFed } = await outletOf(db, actor.organisationId);
      const around = receivedAround(dayAsked(input.day, zone, now), zone);
      const flows = await sumReceived(db, actor.organisationId, around, zone);
      const shown = flows.filter(({ isBefore }) => !isBefore);
      return {
        ...{ zone, capacityGramsPerDay, headsFed },
        isNew: flows.length === 0 && !(await hasAnything(db, actor.organisationId, "ngo")),
        received: sumAccepted(shown),
        before: sumAccepted(flows.filter(({ isBefore }) => isBefore)),
        days: receivedByDay(shown, around.days),
        byCategory: receivedByCategory(shown),
      };
    }),
});
