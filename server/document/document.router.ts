import { handInDocument, openDocument, reviewDocument } from "@/server/document/document.commands";
import {
  documentDoneOutput,
  documentListInput,
  documentListOutput,
  handInInput,
  ofOrganisationInput,
  openDocumentInput,
  openedOutput,
  papersOutput,
  reviewDocumentInput,
} from "@/server/document/document.contract";
import { readAcross, readPapers } from "@/server/document/document.reads";
import { documentReasons } from "@/server/document/document.reasons";
import { houseOfPerson } from "@/server/identity/house.reads";
import { inTransaction } from "@/server/trpc/context";
import { forRoles, forSignedIn, router } from "@/server/trpc/procedures";

const tag = "organisations";
const desk = (method: "GET" | "POST", path: `/admin/${string}`, summary: string) =>
  forRoles(["admin"], { method, path, summary, tag });

export const documentsRouter = router({
  mine: forSignedIn({ method: "GET", path: "/documents", summary: "Our papers, and which we lack", tag })
    .output(papersOutput)
    .query(async ({ ctx }) => {
      const organisationId = await houseOfPerson(ctx.db, ctx.actor);
      if (!organisationId) throw documentReasons.noHouse();
      return readPapers(ctx.db, organisationId, ctx.now);
    }),

  handIn: forSignedIn({
    method: "POST",
    path: "/documents",
    status: 201,
    summary: "Hand in a paper; an admin reviews it",
    tag,
    takesIdempotencyKey: true,
  })
    .input(handInInput)
    .output(documentDoneOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => handInDocument(work, input))),

  ofOrganisation: desk(
    "GET",
    "/admin/organisations/{organisationId}/documents",
    "An organisation's papers, numbers masked",
  )
    .input(ofOrganisationInput)
    .output(papersOutput)
    .query(({ ctx, input }) => readPapers(ctx.db, input.organisationId, ctx.now)),

  list: desk("GET", "/admin/documents", "Papers that wait, end within 30 days or have expired")
    .input(documentListInput)
    .output(documentListOutput)
    .query(({ ctx, input }) => readAcross(ctx.db, input, ctx.now)),

  open: desk(
    "POST",
    "/admin/documents/{id}/open",
    "Open a paper's number and file; who looked and why is told to its owner",
  )
    .input(openDocumentInput)
    .output(openedOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => openDocument(work, input))),

  review: desk("POST", "/admin/documents/{id}/review", "Accept a paper, or refuse it with a reason")
    .input(reviewDocumentInput)
    .output(documentDoneOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => reviewDocument(work, input))),
});
