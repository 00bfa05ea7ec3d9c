import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { classes } from "@/components/ui/classes";
import type { Language } from "@/server/kernel/text";

type TileProps = Readonly<{
  href: string;
  name: string;
  /** The tongue of the name, where it is not the screen's. */
  nameIn?: Language | undefined;
  /** A softer line beneath: "biasanya 10 boks". */
  detail?: string;
  picture: ReactNode;
  /** Stands out from its neighbours: it does more than they. */
  special?: boolean;
}>;

/** A thing to post by one tap: picture above, name beneath. */
export function Tile({ href, name, nameIn, detail, picture, special = false }: TileProps) {
  return (
    <li className="flex">
      <AppLink
        href={href}
        className={classes(
          "flex min-h-36 w-full min-w-0 flex-col justify-between gap-3 rounded-card border p-4 transition-colors active:translate-y-px",
          special ? "border-leaf bg-leaf-soft text-leaf-ink" : "border-line bg-surface hover:border-leaf",
        )}
      >
        {picture}
        <span className="min-w-0">
          <span lang={nameIn} className="block text-lg leading-tight font-bold wrap-break-word hyphens-auto">
            {name}
          </span>
          {detail ? <span className={classes("block text-sm", !special && "text-ink-soft")}>{detail}</span> : null}
        </span>
      </AppLink>
    </li>
  );
}

/** A drawn sign of lucide at the size of the foods. */
export function TileIcon({ icon: Icon }: Readonly<{ icon: LucideIcon }>) {
  return <Icon aria-hidden size={44} strokeWidth={1.5} className="shrink-0" />;
}
