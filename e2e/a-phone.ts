import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type PlaywrightTestOptions, test } from "@playwright/test";

/** A phone that can be switched off and on again: what the app kept on it is still there. */
export class Phone {
  private readonly home = mkdtempSync(join(tmpdir(), "pahlawan-phone-"));
  private context: BrowserContext | null = null;

  async switchOn(): Promise<BrowserContext> {
    const { launchOptions, baseURL, locale, timezoneId } = test.info().project.use as PlaywrightTestOptions & {
      launchOptions: object;
    };
    this.context = await chromium.launchPersistentContext(this.home, {
      ...launchOptions,
      baseURL,
      locale,
      timezoneId,
      viewport: { width: 360, height: 740 },
    });
    return this.context;
  }

  async switchOff(): Promise<void> {
    await this.context?.close();
    this.context = null;
  }

  async throwAway(): Promise<void> {
    await this.switchOff();
    rmSync(this.home, { recursive: true, force: true });
  }
}
