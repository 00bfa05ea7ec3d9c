import { photoOutput } from "@/server/photo/photo.contract";
import { PHOTO_V1 } from "@/server/photo/photo.rules";
import { jsonSchemaOf } from "@/server/web/json-schema";
import { exampleOf } from "@/server/web/openapi-examples";
import { problems } from "@/server/web/openapi-problems";

const tag = "photos";
const PATH = "/photos";
const bytes = { type: "string", format: "binary" } as const;
const asked = { tag, path: PATH };

const take = {
  operationId: "photos.take",
  summary: "Send a photo of food, or of what is wrong with it",
  description: `The bytes of one JPEG or WebP picture, at most ${PHOTO_V1.mostBytes} of them. It is turned upright and written anew without place or camera; name its id as \`photoId\` where a lot, a menu item or a series is posted, or among the \`photoIds\` of a dispute. One that nothing shows after a day is removed.

For people with the roles provider, ngo or citizen. API keys cannot call it.`,
  tags: [tag],
  security: [{ bearer: [] }, { cookie: [] }],
  "x-roles": ["provider", "ngo", "citizen"],
  parameters: [],
  requestBody: {
    required: true,
    content: { "image/jpeg": { schema: bytes }, "image/webp": { schema: bytes } },
  },
  responses: {
    "201": {
      description: "The photo as it is kept; the same picture sent twice is one photo.",
      content: {
        "application/json": {
          schema: jsonSchemaOf(photoOutput, "output"),
          example: { ...(exampleOf(jsonSchemaOf(photoOutput, "output")) as object), width: 1_280, height: 960 },
        },
      },
    },
    ...problems(asked, [401, 403, 413, 422, 429, 500, 503]),
  },
};

const show = (operationId: string, path: string, summary: string, edge: number) => ({
  operationId,
  summary,
  description: `WebP, its longer edge at most ${edge} pixels. Photos of public lots are open to everyone and may be kept for a year; until then only its owner sees them. Photos of a dispute are for its two sides and its judges.`,
  tags: [tag],
  security: [{}, { bearer: [] }, { cookie: [] }],
  parameters: [
    {
      ...{ name: "id", in: "path", required: true, description: "The photo." },
      schema: { type: "string", format: "uuid" },
      example: "0b7a1c52-6a0f-4b0e-9d57-2f5d7e8a9b10",
    },
  ],
  responses: {
    "200": { description: "The picture.", content: { "image/webp": { schema: bytes } } },
    "304": { description: "Not changed: the picture you have, by its ETag." },
    ...problems({ tag, path }, [404, 500, 503]),
  },
});

/** Photos are bytes, so no procedure describes them: their paths of the document. */
export const photoPaths = (): Record<string, Record<string, unknown>> => ({
  [PATH]: { post: take },
  [`${PATH}/{id}`]: {
    get: show("photos.show", `${PATH}/{id}`, "See a photo", PHOTO_V1.longEdge),
  },
  [`${PATH}/{id}/small`]: {
    get: show("photos.showSmall", `${PATH}/{id}/small`, "See a photo, small", PHOTO_V1.smallEdge),
  },
});
