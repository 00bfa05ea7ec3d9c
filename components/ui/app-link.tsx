"use client";

import Link from "next/link";
import type { ComponentProps } from "react";
import { useAtRest } from "@/components/ui/use-at-rest";

/** One of many ways on a page; the shapes of where they lead are fetched ahead, but not before the page itself is at rest. */
export function AppLink(props: ComponentProps<typeof Link>) {
  return <Link {...props} prefetch={useAtRest() ? props.prefetch : false} />;
}
