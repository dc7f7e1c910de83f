// One Chromium for a test file, and people in it who share nothing with each other.

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** A name that is not localhost, for which browsers offer neither WebCrypto nor service workers. */
export const INSECURE_HOST = 'caracol.test';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  `--host-resolver-rules=MAP ${INSECURE_HOST} 127.0.0.1`,
];

/** Launches Debian's Chromium, or the one that `CHROMIUM` names. */
export function launch() {
  const named = process.env.CHROMIUM;
  const executablePath = [named, '/usr/bin/chromium', '/usr/bin/chromium-browser']
    .find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('Chromium is missing: apt-get install chromium');
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

/** The same address under a name for which the browser offers no WebCrypto. */
export function insecure(origin) {
  const url = new URL(origin);
  url.hostname = INSECURE_HOST;
  return url.origin;
}

/**
 * A person with a browser of their own: `{ context, page, problems, close }`.
 *
 * Options: `origin`, so that paths are enough; `narrow` (320 px wide); `dark`; `scripts: false`;
 * `webcrypto: false`; `reducedMotion`; `locale` ('en-GB', 'es-ES'); `timezone` (UTC); `profile`, which is what
 * `context.storageState()` gave, to come back later.
 *
 * `problems` gathers what no page should do: errors in the console, exceptions, answers of 500 and
 * above, and requests to anywhere but the page's own origin.
 */
export async function person(browser, options = {}) {
  const context = await browser.newContext({
    baseURL: options.origin,
    locale: options.locale ?? 'en-GB',
    timezoneId: options.timezone ?? 'UTC',
    viewport: options.narrow ? { width: 320, height: 640 } : { width: 1024, height: 768 },
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    javaScriptEnabled: options.scripts !== false,
    storageState: options.profile,
    serviceWorkers: 'allow',
  });
  context.setDefaultTimeout(15_000);
  if (options.webcrypto === false) await context.addInitScript(removeWebCrypto);
  const problems = [];
  context.on('page', (page) => watch(page, problems));
  const page = await context.newPage();
  return { context, page, problems, close: () => context.close() };
}

function removeWebCrypto() {
  const gone = { configurable: true, get: () => undefined };
  Object.defineProperty(globalThis.Crypto.prototype, 'subtle', gone);
}

function watch(page, problems) {
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (fault) => problems.push(`exception: ${fault.message}`));
  page.on('response', (answer) => {
    if (answer.status() >= 500) problems.push(`${answer.status()}: ${answer.url()}`);
  });
  page.on('request', (request) => {
    const here = page.url();
    const own = here === 'about:blank' || new URL(request.url()).origin === new URL(here).origin;
    const scheme = new URL(request.url()).protocol;
    if (!own && scheme.startsWith('http') && !request.isNavigationRequest()) {
      problems.push(`a request elsewhere: ${request.url()}`);
    }
  });
}
