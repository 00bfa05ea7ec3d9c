import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { LanguageProvider } from "@/components/language/language-provider";
import { readLanguage, readTheme } from "@/components/language/read-preferences";
import { NewVersion } from "@/components/offline/new-version";
import "@/app/globals.css";

export const metadata: Metadata = {
  title: { default: "Pahlawan Pangan", template: "%s · Pahlawan Pangan" },
  description: "Makanan baik dari dapur yang berlebih, sampai ke orang yang memerlukan, sebelum lewat waktunya.",
  applicationName: "Pahlawan Pangan",
  manifest: "/manifest.webmanifest",
  icons: { icon: "/icon.svg", apple: "/icon-180.png" },
  formatDetection: { telephone: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf5" },
    { media: "(prefers-color-scheme: dark)", color: "#101511" },
  ],
};

export default async function RootLayout({ children }: Readonly<{ children: ReactNode }>) {
  const [language, theme] = await Promise.all([readLanguage(), readTheme()]);
  return (
    <html lang={language} data-theme={theme}>
      <body>
        <LanguageProvider language={language}>
          <NewVersion />
          {children}
        </LanguageProvider>
      </body>
    </html>
  );
}
