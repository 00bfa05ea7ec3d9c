import type { Text } from "@/server/kernel/text";

/** What a notification says. */
export type Words = Readonly<{
  title: Text;
  body: Text;
  /** A calmer title between 21.00 and 06.00; the same words by night where there is none. */
  nightTitle?: Text;
}>;
