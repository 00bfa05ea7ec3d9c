import { Ban, CircleCheck, Clock, OctagonX } from "lucide-react";
import type { StateLook } from "@/components/ui/state-chip";
import type { OrganisationKind, Verification } from "@/server/identity/identity.contract";
import type { Text } from "@/server/kernel/text";

export const kindText: Readonly<Record<OrganisationKind, Text>> = {
  provider: { id: "Dapur", en: "Kitchen" },
  ngo: { id: "Penerima", en: "Recipient" },
  courier: { id: "Kurir", en: "Courier" },
  sponsor: { id: "Perusahaan pendukung", en: "Sponsor company" },
};

export const verificationText: Readonly<Record<Verification, Text>> = {
  pending: { id: "Menunggu", en: "Waiting" },
  verified: { id: "Terverifikasi", en: "Verified" },
  rejected: { id: "Ditolak", en: "Rejected" },
  suspended: { id: "Ditangguhkan", en: "Suspended" },
};

export const verificationLooks: Readonly<Record<Verification, StateLook>> = {
  pending: { icon: Clock, tone: "turmeric" },
  verified: { icon: CircleCheck, tone: "leaf" },
  rejected: { icon: OctagonX, tone: "chili" },
  suspended: { icon: Ban, tone: "neutral" },
};
