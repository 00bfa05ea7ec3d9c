import { fill, type Text } from "@/server/kernel/text";
import type { Message } from "@/server/notification/carrier.contract";

const words = {
  open: { id: "Buka di Pahlawan Pangan", en: "Open in Pahlawan Pangan" },
  asked: {
    id: "Email ini dikirim karena seseorang memintanya untuk akun Anda. Bukan Anda? Abaikan saja: tanpa kode ini akun Anda tidak terbuka.",
    en: "This email was sent because someone asked for it in the name of your account. Not you? Ignore it: without this code your account stays shut.",
  },
  why: {
    id: "Anda menerima email ini karena pemberitahuannya aktif. Atur di {url}",
    en: "You receive this email because its notification is on. Change it at {url}",
  },
} as const satisfies Record<string, Text>;

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

/** A letter as an email: subject, plain text, and the same as simple HTML. */
export function composeEmail({ title, body, href, language, isAsked }: Message, publicUrl: string) {
  const url = new URL(href, publicUrl).href;
  const settingsUrl = new URL("/pemberitahuan/atur", publicUrl).href;
  const why = fill(isAsked ? words.asked : words.why, { url: settingsUrl })[language];
  const text = `${title}\n\n${body}\n\n${words.open[language]}: ${url}\n\n--\n${why}\n`;
  const lines = body.split("\n").map(escapeHtml).join("<br>");
  const html = `<!doctype html><html lang="${language}"><body style="font:16px/1.5 sans-serif;color:#1d2a22;margin:24px">
<h1 style="font-size:22px;margin:0 0 12px">${escapeHtml(title)}</h1>
<p style="margin:0 0 20px">${lines}</p>
<p style="margin:0 0 28px"><a href="${escapeHtml(url)}" style="background:#1f6b3f;color:#fff;padding:14px 20px;border-radius:12px;text-decoration:none;font-weight:600;display:inline-block">${words.open[language]}</a></p>
<p style="font-size:14px;color:#5c665f;margin:0">${escapeHtml(why)}</p>
</body></html>`;
  return { subject: title, text, html, settingsUrl };
}
