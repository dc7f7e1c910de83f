// What is asked of every page: readable by everyone, within 320 px, light on the wire.

import { readFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/**
 * What axe-core finds on a page, one line a finding; none is what a page should have. Works on
 * pages without scripts too, and under any content security policy.
 */
export async function axe(page, { tags = TAGS } = {}) {
  const session = await page.context().newCDPSession(page);
  try {
    const choice = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };
    const expression = `${scriptsAreOff(page) ? TIMERS : ''}${AXE};
      axe.run(document, ${JSON.stringify(choice)}).then(({ violations }) => JSON.stringify(violations))`;
    const answer = await session.send('Runtime.evaluate', { expression, awaitPromise: true });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
    return JSON.parse(answer.result.value).flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help} (${node.target.join(' ')})`));
  } finally {
    await session.detach();
  }
}

// Where scripts are off, what a test evaluates still runs, but no timer ever fires; axe-core waits
// for some, so here they fire at once. Its long ones only say that something never came.
const TIMERS = `globalThis.setTimeout = (work, delay = 0, ...rest) => {
  if (delay < 1000) Promise.resolve().then(() => work(...rest));
  return 0;
};`;

function scriptsAreOff(page) {
  return page.context()._options?.javaScriptEnabled === false;
}

/** Elements that reach beyond the right edge of the window; none is what a page should have. */
export function tooWide(page) {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= edge) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > edge + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${
        Math.round(element.getBoundingClientRect().right)} of ${edge} px`);
  });
}

/** What crosses the wire to a page, headers included; what the cache gives is nothing. */
export class Wire {
  #files = [];

  /** Begins to count. */
  static async of(page) {
    const wire = new Wire();
    const session = await page.context().newCDPSession(page);
    const paths = new Map();
    await session.send('Network.enable');
    session.on('Network.responseReceived', ({ requestId, response }) => {
      paths.set(requestId, new URL(response.url).pathname);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (encodedDataLength > 0) wire.#files.push({ path: paths.get(requestId) ?? '', bytes: encodedDataLength });
    });
    return wire;
  }

  /** What has crossed since the last time: `{ bytes, files: [{ path, bytes }] }`. */
  take() {
    const files = this.#files.splice(0);
    return { bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), files };
  }
}

/** Opens an address and counts the bytes over the wire, headers included, until it is quiet. */
export async function weigh(page, address) {
  const wire = await Wire.of(page);
  await page.goto(address, { waitUntil: 'networkidle' });
  return wire.take().bytes;
}

/** What has the focus after each press of Tab, until it comes round: `tag "name"`. */
export async function tabStops(page, limit = 200) {
  const stops = [];
  for (let press = 0; press < limit; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const name = element.getAttribute('aria-label') || element.innerText || element.name || '';
      return `${element.tagName.toLowerCase()} "${name.trim().slice(0, 60)}"`;
    });
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

/** Saves a picture of the whole page in `SHOTS`, or in `tests/browser/shots`; its path. */
export async function shot(page, name) {
  const folder = process.env.SHOTS ?? resolve(import.meta.dirname, '../shots');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, fullPage: true });
  return path;
}
