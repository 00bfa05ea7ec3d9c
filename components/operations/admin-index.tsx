import {
  ChartNoAxesCombined,
  ChevronRight,
  FileBadge,
  FileClock,
  Landmark,
  type LucideIcon,
  PackageSearch,
  Scale,
  ScrollText,
  SlidersHorizontal,
  Users,
  UserX,
} from "lucide-react";
import { adminWords } from "@/components/attendance/admin-words";
import { auditWords } from "@/components/audit/words";
import { controlWords } from "@/components/control/words";
import { deskWords } from "@/components/dispute/desk-words";
import { deskPaperWords } from "@/components/document/desk-words";
import { sayIn } from "@/components/language/preferences";
import { words as moneyWords } from "@/components/money/words";
import { lotsWords } from "@/components/operations/lots-words";
import { overviewWords } from "@/components/operations/overview-words";
import { peopleWords } from "@/components/people/words";
import { queueWords } from "@/components/privacy/words";
import { AppLink } from "@/components/ui/app-link";
import type { Language, Text } from "@/server/kernel/text";

const ROOMS: readonly Readonly<{ href: string; icon: LucideIcon; title: Text; lead: Text }>[] = [
  { href: "/admin/sengketa", icon: Scale, title: deskWords.title, lead: deskWords.hint },
  { href: "/admin/ikhtisar", icon: ChartNoAxesCombined, title: overviewWords.title, lead: overviewWords.lead },
  { href: "/admin/lot", icon: PackageSearch, title: lotsWords.title, lead: lotsWords.lead },
  { href: "/admin/pengguna", icon: Users, title: peopleWords.title, lead: peopleWords.lead },
  { href: "/admin/dokumen", icon: FileBadge, title: deskPaperWords.title, lead: deskPaperWords.lead },
  { href: "/admin/uang", icon: Landmark, title: moneyWords.title, lead: moneyWords.lead },
  { href: "/admin/kehadiran", icon: UserX, title: adminWords.adminTitle, lead: adminWords.adminLead },
  { href: "/admin/privasi", icon: FileClock, title: queueWords.title, lead: queueWords.lead },
  { href: "/admin/kendali", icon: SlidersHorizontal, title: controlWords.title, lead: controlWords.lead },
  { href: "/admin/catatan", icon: ScrollText, title: auditWords.title, lead: auditWords.lead },
];

/** The rooms of an admin that have no place in the bar. */
export function AdminIndex({ language }: Readonly<{ language: Language }>) {
  const say = sayIn(language);
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface">
      {ROOMS.map(({ href, icon: Icon, title, lead }) => (
        <li key={href}>
          <AppLink href={href} className="flex min-h-16 items-center gap-4 px-4 py-3 hover:bg-sunken">
            <Icon aria-hidden size={22} className="shrink-0 text-leaf" />
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{say(title)}</span>
              <span className="block text-sm text-ink-soft">{say(lead)}</span>
            </span>
            <ChevronRight aria-hidden size={20} className="shrink-0 text-ink-soft" />
          </AppLink>
        </li>
      ))}
    </ul>
  );
}
