import { redirect } from "next/navigation";
import { lostWords } from "@/components/api/lost-words";
import { pageTitle } from "@/components/language/page-title";
import { CHANNELS } from "@/server/notification/notification.reasons";
import { pageCaller } from "@/server/web/page-caller";
import { orNotFound, requirePerson } from "@/server/web/page-guard";

/** Who reads a title here has found nothing: all others are led on. */
export const generateMetadata = pageTitle(lostWords.notFound);

type OpenPageProps = Readonly<{
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}>;

/** Where a tap outside the app leads: notes that it was opened, and goes on to the thing. */
export default async function OpenNotificationPage({ params, searchParams }: OpenPageProps) {
  const [{ id }, { lewat }] = await Promise.all([params, searchParams]);
  const channel = CHANNELS.find((one) => one === lewat) ?? "app";
  await requirePerson(`/pemberitahuan/buka/${id}?lewat=${channel}`);
  const { href } = await orNotFound((await pageCaller()).notifications.open({ id, channel }));
  redirect(href);
}
