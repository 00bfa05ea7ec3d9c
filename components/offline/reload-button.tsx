"use client";

import { RotateCw } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Asks for the page again, at the address that was wanted. */
export function ReloadButton({ label }: Readonly<{ label: string }>) {
  return (
    <Button icon={RotateCw} onClick={() => window.location.reload()}>
      {label}
    </Button>
  );
}
