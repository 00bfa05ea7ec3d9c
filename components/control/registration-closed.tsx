import { sayIn } from "@/components/language/preferences";
import { Notice } from "@/components/ui/notice";
import { controlReasonText } from "@/server/control/control.text";
import type { Language } from "@/server/kernel/text";

/** Stands where newcomers would fill in a form that is refused. */
export function RegistrationClosed({ language }: Readonly<{ language: Language }>) {
  return <Notice kind="attention">{sayIn(language)(controlReasonText.registrationClosed)}</Notice>;
}
