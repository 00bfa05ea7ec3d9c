import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { LanguageProvider } from "@/components/language/language-provider";
import { readLanguage, readTheme } from "@/components/language/read-preferences";
import { words } from "@/components/language/words";
import { NewVersion } from "@/components/offline/new-version";
import { STORY_COOKIE, storyFrom } from "@/components/story/story";
import { StoryPlace } from "@/components/story/story-place";
import { config } from "@/server/platform/config";
import "@/app/globals.css";

/** Where it comes too late for the first look it waits for the next page: letters that change move what is being read. */
const jakarta = localFont({
  src: "../node_modules/@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2",
  weight: "200 800",
  display: "optional",
  variable: "--font-jakarta",
});

export const generateMetadata = async (): Promise<Metadata> => ({
  title: { default: "Pahlawan Pangan", template: "%s · Pahlawan Pangan" },
  description: words.description[await readLanguage()],
  applicationName: "Pahlawan Pangan",
  manifest: "/manifest.webmanifest",
  icons: { icon: "/icon.svg", apple: "/icon-180.png" },
  formatDetection: { telephone: false },
});

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
  const [language, theme, jar] = await Promise.all([readLanguage(), readTheme(), cookies()]);
  const story = config().DEMO_MODE ? storyFrom(jar.get(STORY_COOKIE)?.value) : null;
  return (
    <html lang={language} data-theme={theme} className={jakarta.variable}>
      <body>
        <LanguageProvider language={language}>
          <NewVersion />
          <StoryPlace story={story} />
          {children}
        </LanguageProvider>
      </body>
    </html>
  );
}
