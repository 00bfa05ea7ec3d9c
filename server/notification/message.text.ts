import type { Message } from "@/server/notification/carrier.contract";

/** Words as one text message, the link last: phones make it a tap. */
export const composeMessage = ({ title, body, href }: Message, publicUrl: string): string =>
  `${title}\n${body}\n${new URL(href, publicUrl).href}`;
