import type { LucideIcon } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClasses } from "@/components/ui/button-styles";

type ButtonLinkProps = Readonly<{
  href: string;
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  wide?: boolean;
  icon?: LucideIcon;
}>;

/** Goes somewhere: a page of ours, a route in the maps app, a phone number. */
export function ButtonLink(props: ButtonLinkProps) {
  const { href, children, variant = "secondary", size = "medium", wide = false, icon: Icon } = props;
  const className = buttonClasses(variant, size, wide);
  const inside = (
    <>
      {Icon ? <Icon aria-hidden size={20} className="shrink-0" /> : null}
      <span>{children}</span>
    </>
  );
  if (href.startsWith("/"))
    return (
      <Link href={href} className={className}>
        {inside}
      </Link>
    );
  return (
    <a href={href} className={className} rel="noreferrer" target={/^https?:/.test(href) ? "_blank" : undefined}>
      {inside}
    </a>
  );
}
