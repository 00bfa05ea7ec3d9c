import type { CodePurpose } from "@/server/identity/code.contract";
import type { Text } from "@/server/kernel/text";

type CodeWords = Readonly<{ title: Text; body: Text; href: string }>;

/** What goes out with a code to join where somebody has the address already. */
export const knownText: CodeWords = {
  title: { id: "Anda sudah punya akun Pahlawan Pangan", en: "You have a Pahlawan Pangan account already" },
  body: {
    id: "{code} adalah kode masuk untuk formulir warga, 5 menit, sekali pakai. Alamat ini sudah punya akun: masuk saja, atau buat kata sandi baru di halaman masuk. Tidak merasa mendaftar? Jangan berikan kode ini kepada siapa pun.",
    en: "{code} signs you in by the form for neighbours, once, for 5 minutes. This address has an account: just sign in, or set a new password from the sign-in page. Not you? Give this code to nobody.",
  },
  href: "/masuk",
};

/** What goes out with a code, and where it is typed. */
export const codeText: Readonly<Record<CodePurpose, CodeWords>> = {
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
