import type { ReactNode } from "react";
import { lotHere } from "@/app/(ngo)/jemput/[id]/lot";
import { foundByAddress } from "@/server/web/page-guard";

type LotLayoutProps = Readonly<{ params: Promise<{ id: string }>; children: ReactNode }>;

export default async function LotLayout({ params, children }: LotLayoutProps) {
  const { id } = await params;
  await foundByAddress(() => lotHere(id));
  return children;
}
