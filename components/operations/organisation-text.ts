import { Ban, CircleCheck, Clock, OctagonX } from "lucide-react";
import type { StateLook } from "@/components/ui/state-chip";
import type { OrganisationKind, Verification } from "@/server/identity/identity.contract";
import type { HalalState } from "@/server/kernel/food";
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

/** The least halal state a recipient takes, said as what it lets in. */
export const halalMinimumText: Readonly<Record<HalalState, Text>> = {
  certified: { id: "Hanya halal bersertifikat", en: "Halal certified only" },
  claimed: { id: "Halal menurut dapur sudah cukup", en: "Halal by the kitchen's word is enough" },
  unknown: { id: "Boleh yang belum jelas halalnya", en: "Halal not known is accepted" },
  no: { id: "Menerima semua, termasuk yang tidak halal", en: "Accepts all, not halal included" },
};
