import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { type ButtonSize, type ButtonVariant, buttonClasses } from "@/components/ui/button-styles";

type ButtonLinkProps = Readonly<{
  href: string;
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  wide?: boolean;
  flush?: boolean;
  icon?: LucideIcon;
}>;

/** Goes somewhere: a page of ours, a route in the maps app, a phone number. */
export function ButtonLink(props: ButtonLinkProps) {
  const { href, children, variant = "secondary", size = "medium", wide = false, flush = false, icon: Icon } = props;
  const className = buttonClasses({ variant, size, wide, flush });
  const inside = (
    <>
      {Icon ? <Icon aria-hidden size={20} className="shrink-0" /> : null}
      <span>{children}</span>
    </>
  );
  if (href.startsWith("/"))
    return (
      <AppLink href={href} className={className}>
        {inside}
      </AppLink>
    );
  return (
    <a href={href} className={className} rel="noreferrer" target={/^https?:/.test(href) ? "_blank" : undefined}>
      {inside}
    </a>
  );
}
