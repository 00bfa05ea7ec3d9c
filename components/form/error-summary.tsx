"use client";

import { useEffect, useRef } from "react";
import { fieldId } from "@/components/form/field";
import { words } from "@/components/form/words";
import { useText } from "@/components/language/language-provider";
import { Notice } from "@/components/ui/notice";

export type FieldProblem = Readonly<{ name: string; message: string }>;

/** All that needs mending, first in the form and first in focus, each line leading to its field. */
export function ErrorSummary({ problems }: Readonly<{ problems: ReadonlyArray<FieldProblem> }>) {
  const say = useText();
  const box = useRef<HTMLDivElement>(null);
  const signature = problems.map(({ name, message }) => `${name}:${message}`).join("\n");
  useEffect(() => {
    if (signature) box.current?.focus();
  }, [signature]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className="rounded-card">
      <Notice kind="danger" title={say(words.pleaseCheck)}>
        <ul className="list-disc pl-5">
          {problems.map(({ name, message }) => (
            <li key={name}>
              <a href={`#${fieldId(name)}`} className="underline underline-offset-2">
                {message}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
