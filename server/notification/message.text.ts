import type { Message } from "@/server/notification/carrier.contract";

/** A message is read at a glance: beyond so many letters the rest is left to its link. */
const MOST_LETTERS = 180;

const shortened = (text: string): string =>
  text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - 1).trimEnd()}…`;

/** Words as one short text message, the link last: phones make it a tap. */
export const composeMessage = ({ title, body, href, isAsked }: Message, publicUrl: string): string => {
  const words = `${title}\n${body}`;
  return `${isAsked ? words : shortened(words)}\n${new URL(href, publicUrl).href}`;
};
