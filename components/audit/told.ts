import { auditWords as words } from "@/components/audit/words";
import { decisionText } from "@/server/attendance/attendance.text";
import { sideText, verdictText } from "@/server/dispute/dispute.text";
import { documentKindText } from "@/server/document/document.text";
import { roleText } from "@/server/identity/people.text";
import { adminRevealText } from "@/server/identity/reveal.text";
import type { Text } from "@/server/kernel/text";
import { answerText, requestKindText } from "@/server/privacy/privacy.text";

type Named = Readonly<Record<string, Text>>;

/** What the named values of a deed's details are called where people read them. */
const VALUES: Readonly<Record<string, Named>> = {
  decision: { ...decisionText, ...answerText },
  kind: { ...documentKindText, ...requestKindText },
  reason: adminRevealText,
  role: roleText,
  suspended: sideText,
  verdict: verdictText,
  warned: sideText,
};

const asItIs = (text: string): Text => ({ id: text, en: text });

/** A detail of a deed in words; several names are a list, and what has no words stands as it is. */
export function toldOf(name: string, value: string | number | boolean | null): Text {
  if (typeof value === "boolean") return value ? words.yes : words.no;
  const named = Object.hasOwn(VALUES, name) ? VALUES[name] : undefined;
  if (!named || typeof value !== "string") return asItIs(String(value ?? ""));
  const each = value.split(" ").map((one) => named[one] ?? asItIs(one));
  return { id: each.map(({ id }) => id).join(", "), en: each.map(({ en }) => en).join(", ") };
}
