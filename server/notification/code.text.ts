import type { CodePurpose } from "@/server/identity/code.contract";
import type { Text } from "@/server/kernel/text";

/** What goes out with a code, and where it is typed. */
export const codeText: Readonly<Record<CodePurpose, Readonly<{ title: Text; body: Text; href: string }>>> = {
  sign_in: {
    title: { id: "Kode masuk Pahlawan Pangan", en: "Your sign-in code for Pahlawan Pangan" },
    body: {
      id: "{code} adalah kode masuk Anda. Berlaku 5 menit, sekali pakai. Jangan berikan kepada siapa pun, juga yang mengaku dari kami.",
      en: "{code} is your sign-in code. It works once, for 5 minutes. Give it to nobody, not even to someone who claims to be us.",
    },
    href: "/masuk/kode",
  },
  join: {
    title: { id: "Kode daftar Pahlawan Pangan", en: "Your code to join Pahlawan Pangan" },
    body: {
      id: "{code} adalah kode untuk mendaftar. Berlaku 5 menit, sekali pakai. Jangan berikan kepada siapa pun. Tidak merasa mendaftar? Abaikan pesan ini.",
      en: "{code} is your code to join. It works once, for 5 minutes. Give it to nobody. Not you? Ignore this message.",
    },
    href: "/daftar/warga",
  },
  reset: {
    title: { id: "Kode ganti kata sandi Pahlawan Pangan", en: "Your code for a new Pahlawan Pangan password" },
    body: {
      id: "{code} adalah kode untuk mengganti kata sandi. Berlaku 5 menit, sekali pakai. Jangan berikan kepada siapa pun, juga yang mengaku dari kami.",
      en: "{code} is your code for a new password. It works once, for 5 minutes. Give it to nobody, not even to someone who claims to be us.",
    },
    href: "/masuk/sandi-baru",
  },
  confirm_phone: {
    title: { id: "Kode konfirmasi nomor Pahlawan Pangan", en: "Your Pahlawan Pangan code for this number" },
    body: {
      id: "{code} adalah kode untuk mengonfirmasi nomor ini. Berlaku 5 menit, sekali pakai. Jangan berikan kepada siapa pun, juga yang mengaku dari kami.",
      en: "{code} confirms this number. It works once, for 5 minutes. Give it to nobody, not even to someone who claims to be us.",
    },
    href: "/pemberitahuan/atur",
  },
};
