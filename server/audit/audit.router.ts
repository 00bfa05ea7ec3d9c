import { followWholeChain } from "@/server/audit/audit.commands";
import { auditListInput, auditListOutput, exportInput, verifyOutput } from "@/server/audit/audit.contract";
import { csvOfLog } from "@/server/audit/audit.csv";
import { spanOf } from "@/server/audit/audit.rules";
import { listEntries } from "@/server/audit/audit.view";
import { dayOf } from "@/server/kernel/time";
import { FileAnswer } from "@/server/trpc/file-answer";
import { forRoles, router } from "@/server/trpc/procedures";

const tag = "audit";

export const auditRouter = router({
  list: forRoles(["admin"], {
    method: "GET",
    path: "/admin/audit",
    summary: "What was done with an admin's rights, newest first",
    tag,
  })
    .input(auditListInput)
    .output(auditListOutput)
    .query(async ({ ctx, input: { limit, cursor, from, until, ...filters } }) => {
      const asked = { filters, span: spanOf({ from, until }), before: cursor, limit: limit + 1 };
      const rows = await listEntries(ctx.db, asked);
      const items = rows.slice(0, limit).map((row) => ({ ...row, detail: JSON.parse(row.detail) }));
      return { items, nextCursor: rows.length > limit ? (items.at(-1)?.seq ?? null) : null };
    }),

  verify: forRoles(["admin"], {
    method: "GET",
    path: "/admin/audit/verify",
    summary: "Read the whole chain and name the first row that does not stand",
    tag,
  })
    .output(verifyOutput)
    .query(async ({ ctx }) => ({ ...(await followWholeChain(ctx.db)), checkedAt: ctx.now })),

  export: forRoles(["admin"], {
    method: "GET",
    path: "/admin/audit/export",
    summary: "The log as CSV, streamed",
    tag,
    file: ["text/csv"],
  })
    .input(exportInput)
    .query(({ ctx, input }) => {
      spanOf(input);
      const name = `catatan-audit_${dayOf(ctx.now, "Asia/Jakarta")}.csv`;
      return new FileAnswer(name, "text/csv; charset=utf-8", csvOfLog(ctx.db, input));
    }),
});
