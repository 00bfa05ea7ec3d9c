import type { Metadata } from "next";
import { readLanguage } from "@/components/language/read-preferences";
import type { Text } from "@/server/kernel/text";

/** `export const generateMetadata = pageTitle(words.queue)`: the name of a page in the reader's tongue. */
export const pageTitle = (title: Text) => async (): Promise<Metadata> => ({ title: title[await readLanguage()] });
