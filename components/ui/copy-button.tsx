"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";

type CopyButtonProps = Readonly<{
  text: string;
  /** "Salin" */
  label: string;
  /** "Tersalin" */
  done: string;
  variant?: "secondary" | "quiet";
}>;

/** Copies a text; where the browser keeps its clipboard shut, the text stands beside it to be marked by hand. */
export function CopyButton({ text, label, done, variant = "secondary" }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  }
  return (
    <Button variant={variant} icon={copied ? Check : Copy} onClick={copy}>
      {copied ? done : label}
    </Button>
  );
}
