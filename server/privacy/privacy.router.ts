import { dayOf } from "@/server/kernel/time";
import { exportOf } from "@/server/privacy/export.file";
import {
  answerRequest,
  askExport,
  askQuestion,
  correctOwn,
  eraseOwn,
  restrictOwn,
  setConsent,
} from "@/server/privacy/privacy.commands";
import {
  answerInput,
  centreOutput,
  consentInput,
  correctInput,
  doneOutput,
  downloadInput,
  eraseInput,
  questionInput,
  queueInput,
  queueOutput,
  restrictInput,
} from "@/server/privacy/privacy.contract";
import { describeCentre, describeQueue } from "@/server/privacy/privacy.reads";
import { privacyReasons } from "@/server/privacy/privacy.reasons";
import { isExportOpen } from "@/server/privacy/privacy.rules";
import { findOwnRequest } from "@/server/privacy/privacy.store";
import { privacyFileText } from "@/server/privacy/privacy.text";
import { inTransaction } from "@/server/trpc/context";
import { FileAnswer } from "@/server/trpc/file-answer";
import { forRoles, forSignedIn, router } from "@/server/trpc/procedures";

const tag = "privacy";
const own = (path: `/${string}`, summary: string) => forSignedIn({ method: "POST", path, summary, tag });

export const privacyRouter = router({
  mine: forSignedIn({ method: "GET", path: "/me/privacy", summary: "What is kept of me, agreed to and asked for", tag })
    .output(centreOutput)
    .query(({ ctx }) => describeCentre(ctx.db, ctx.actor, ctx.now)),

  consent: own("/me/privacy/consent", "Agree to a purpose, or take that back")
    .input(consentInput)
    .output(consentInput)
    .mutation(async ({ ctx, input }) => {
      await inTransaction(ctx, (work) => setConsent(work, input));
      return input;
    }),

  export: own("/me/privacy/exports", "Ask for a file of everything that is kept of me")
    .output(doneOutput)
    .mutation(({ ctx }) => inTransaction(ctx, askExport)),

  download: forSignedIn({
    method: "GET",
    path: "/me/privacy/exports/{id}",
    summary: "Fetch the file one asked for, as JSON",
    tag,
    file: ["application/json"],
  })
    .input(downloadInput)
    .query(async ({ ctx: { db, actor, now }, input }) => {
      const request = await findOwnRequest(db, input.id, actor.personId);
      if (request?.kind !== "access") throw privacyReasons.unknown();
      if (!isExportOpen(request.askedAt, now)) throw privacyReasons.exportOver();
      const name = `${privacyFileText.name[input.language]}_${dayOf(now, "Asia/Jakarta")}.json`;
      return new FileAnswer(name, "application/json", exportOf(db, actor, now));
    }),

  correct: own("/me/privacy/corrections", "Correct a name at once, or ask for another address or number")
    .input(correctInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => correctOwn(work, input))),

  question: own("/me/privacy/questions", "Ask or object in words")
    .input(questionInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => askQuestion(work, input.text))),

  restrict: own("/me/privacy/restriction", "Have my data kept and not used, or lift that")
    .input(restrictInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => restrictOwn(work, input.isOn))),

  erase: own("/me/privacy/erasure", "Erase me; what is counted stays, without my name")
    .input(eraseInput)
    .output(doneOutput)
    .mutation(({ ctx }) => inTransaction(ctx, eraseOwn)),

  queue: forRoles(["admin"], {
    method: "GET",
    path: "/admin/privacy",
    summary: "Requests about personal data, the most urgent first",
    tag,
  })
    .input(queueInput)
    .output(queueOutput)
    .query(({ ctx, input }) => describeQueue(ctx.db, input.open, ctx.now)),

  answer: forRoles(["admin"], {
    method: "POST",
    path: "/admin/privacy/{id}/answer",
    summary: "Answer a request; a correction agreed to takes effect",
    tag,
  })
    .input(answerInput)
    .output(doneOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => answerRequest(work, input))),
});
