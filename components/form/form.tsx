"use client";

import type { LucideIcon } from "lucide-react";
import type { FormEvent, ReactNode } from "react";
import { ErrorSummary, type FieldProblem } from "@/components/form/error-summary";
import { Button } from "@/components/ui/button";
import type { ButtonVariant } from "@/components/ui/button-styles";
import { Notice } from "@/components/ui/notice";

type FormProps = Readonly<{
  children: ReactNode;
  onSubmit: () => void;
  /** The answer is on its way. */
  pending: boolean;
  /** Why it cannot be sent now, in words; null when it can. */
  reason: string | null;
  /** The words on the button. */
  submit: string;
  submitIcon?: LucideIcon;
  submitVariant?: ButtonVariant;
  /** What went wrong with the sending as a whole, in words. */
  failure?: string | null;
  problems?: ReadonlyArray<FieldProblem>;
  /** Stays in sight above the button on a phone: the computed clock, a total. */
  pinned?: ReactNode;
  /** A second way out, beside the button. */
  secondary?: ReactNode;
}>;

/** A form cannot be made without saying what happens while it is sent and why it may not be. */
export function Form(props: FormProps) {
  const { children, pending, reason, submit, failure, problems = [], pinned, secondary } = props;
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!pending && reason === null) props.onSubmit();
  }
  return (
    <form onSubmit={send} noValidate className="flex flex-col gap-5">
      <ErrorSummary problems={problems} />
      {children}
      {failure ? <Notice kind="danger">{failure}</Notice> : null}
      <Footer pinned={pinned}>
        <div className="max-w-full min-w-[min(100%,11rem)] flex-1 sm:min-w-44 sm:flex-none">
          <Button
            type="submit"
            size="large"
            wide
            icon={props.submitIcon}
            variant={props.submitVariant}
            pending={pending}
            reason={reason}
          >
            {submit}
          </Button>
        </div>
        {secondary}
      </Footer>
    </form>
  );
}

function Footer({ pinned, children }: { pinned: ReactNode; children: ReactNode }) {
  if (!pinned) return <div className="flex flex-wrap items-start gap-3 max-sm:justify-center">{children}</div>;
  return (
    <div className="z-10 min-[20rem]:sticky bottom-[calc(4rem+env(safe-area-inset-bottom))] -mx-4 flex flex-col gap-3 border-t md:flex-row md:items-center md:justify-between border-line bg-surface p-4 md:bottom-4 md:mx-0 md:rounded-card md:border md:shadow-float">
      {pinned}
      <div className="flex flex-wrap items-start gap-3 max-sm:justify-center md:flex-nowrap">{children}</div>
    </div>
  );
}
