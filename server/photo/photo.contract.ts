import { z } from "zod";

/** What a screen needs to show a photo without the page jumping: where it is and how big. */
export const photoOutput = z.object({ id: z.string(), width: z.int(), height: z.int() });
export type PhotoView = z.output<typeof photoOutput>;
