import type { ReactNode } from "react";
import { saleHere } from "@/app/(citizen)/pasar/[id]/sale";
import { foundByAddress } from "@/server/web/page-guard";

type SaleLayoutProps = Readonly<{ params: Promise<{ id: string }>; children: ReactNode }>;

export default async function SaleLayout({ params, children }: SaleLayoutProps) {
  const { id } = await params;
  await foundByAddress(() => saleHere(id));
  return children;
}
