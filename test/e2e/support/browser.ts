import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";

/** Debian's Chromium, or another named in `CHROMIUM_BIN`; a fresh profile each time, removed on close. */
export interface Browser {
  readonly context: BrowserContext;
  /** The profile folder, for searching what a visit left on disk. */
  readonly profile: string;
  /** Everything that a page should not have done: script errors, refused policies, requests elsewhere. */
  readonly faults: readonly string[];
  newPage(): Promise<Page>;
  close(options?: { readonly keepProfile?: boolean }): Promise<void>;
  removeProfile(): void;
}

export interface BrowserOptions {
  /** Origins that pages may talk to; a request anywhere else is a fault. */
  readonly origins: readonly string[];
  readonly width?: number;
  readonly locale?: string;
  readonly userAgent?: string;
  readonly headers?: Record<string, string>;
  readonly javaScriptEnabled?: boolean;
  /** A profile folder of an earlier visit, to come back with. */
  readonly profile?: string;
}

const EXECUTABLE = process.env.CHROMIUM_BIN ?? "/usr/bin/chromium";

/** Nothing of the browser itself may call home: there is no network, and each attempt costs seconds. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function openBrowser(options: BrowserOptions): Promise<Browser> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), "meldpunt-profile-"));
  const removeProfile = () => rmSync(profile, { recursive: true, force: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: EXECUTABLE,
    args: QUIET,
    acceptDownloads: true,
    viewport: { width: options.width ?? 1_100, height: 900 },
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ...(options.userAgent === undefined ? {} : { userAgent: options.userAgent }),
    ...(options.headers === undefined ? {} : { extraHTTPHeaders: options.headers }),
    ...(options.javaScriptEnabled === undefined ? {} : { javaScriptEnabled: options.javaScriptEnabled }),
  });
  context.setDefaultTimeout(60_000);
  const faults: string[] = [];
  watch(context, options.origins, faults);
  return {
    context,
    profile,
    faults,
    newPage: () => context.newPage(),
    close: async ({ keepProfile = false } = {}) => {
      await context.close();
      if (!keepProfile) removeProfile();
    },
    removeProfile,
  };
}

function watch(context: BrowserContext, origins: readonly string[], faults: string[]): void {
  context.on("request", (request) => {
    const url = request.url();
    const local = url.startsWith("blob:") || url.startsWith("data:") || url.startsWith("about:");
    if (!local && !origins.some((origin) => url.startsWith(`${origin}/`))) faults.push(`request to ${url}`);
  });
  context.on("weberror", (error) => faults.push(`page error: ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error" && !/Failed to load resource/.test(message.text()))
      faults.push(`console: ${message.text()}`);
  });
}
