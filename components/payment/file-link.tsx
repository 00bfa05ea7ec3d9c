import { FileDown } from "lucide-react";
import { buttonClasses } from "@/components/ui/button-styles";

/** A file of ours to keep: a page of the app must not open in its place. */
export function FileLink({ href, label }: Readonly<{ href: string; label: string }>) {
  return (
    <a
      href={href}
      download
      className={buttonClasses({ variant: "secondary", size: "medium", wide: false, flush: false })}
    >
      <FileDown aria-hidden size={20} className="shrink-0" />
      <span>{label}</span>
    </a>
  );
}
