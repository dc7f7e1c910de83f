// A key stays unlocked in its tab for a while, in two halves, and is locked by hand or by time.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assets, load, makePage } from './world.mjs';

makePage();
const { fromHex, random, toHex } = await load('canon.js');
const SEED = random(32);
const KEY = 'ab'.repeat(32);
const PLACE = 'caracol/open/' + KEY;
const fits = async (seed) => toHex(seed) === toHex(SEED);

/** A page that was just loaded: the modules anew, the tab's storage as it was. */
let pages = 0;
const newPage = () => import(new URL(`script/unlocked.js?page=${(pages += 1)}`, assets));

/** A node that keeps halves. */
function node() {
  const kept = new Map();
  const answers = {
    '/half': ({ half }) => {
      const name = toHex(random(16));
      kept.set(name, half);
      return { name, stays_ms: 1000000 };
    },
    '/half/open': ({ name }) => kept.has(name) && { half: kept.get(name), stays_ms: 900000 },
    '/half/drop': ({ name }) => kept.delete(name) && {},
  };
  globalThis.fetch = async (url, { body }) => {
    const answer = answers[url](JSON.parse(body));
    return { ok: Boolean(answer), status: answer ? 200 : 404, text: async () => JSON.stringify(answer || {}) };
  };
  return kept;
}

test('the next page of the tab has the key, and neither half alone is any of it', async () => {
  const kept = node();
  await (await newPage()).hold(KEY, SEED);
  const stored = JSON.parse(sessionStorage[PLACE]);
  assert.equal(kept.size, 1);
  const [half] = kept.values();
  for (const one of [stored.rest, half]) assert.notEqual(one, toHex(SEED));
  assert.equal(toHex(fromHex(stored.rest).map((byte, i) => byte ^ fromHex(half)[i])), toHex(SEED));
  assert.ok(!JSON.stringify({ ...sessionStorage, ...localStorage }).includes(toHex(SEED)));
  const page = await newPage();
  assert.deepEqual(await page.recall(KEY, fits), SEED);
  assert.deepEqual(await page.recall(KEY, fits), SEED, 'from memory');
  const bar = document.regions['[data-unlocked]'];
  assert.equal(bar.hidden, false);
  assert.match(bar.textContent, /unlocked-until/);
});

test('locking it takes it from here and from the node', async () => {
  const kept = node();
  const page = await newPage();
  await page.hold(KEY, SEED);
  await page.lock();
  assert.equal(kept.size, 0);
  assert.equal(sessionStorage[PLACE], undefined);
  assert.equal(await page.recall(KEY, fits), null);
  assert.equal(document.regions['[data-unlocked]'].hidden, true);
  assert.equal(document.regions['[data-status]'].textContent, 'locked');
});

test('once the node has no half any more, the key is locked, also here', async () => {
  const kept = node();
  await (await newPage()).hold(KEY, SEED);
  kept.clear();
  const page = await newPage();
  assert.equal(await page.recall(KEY, fits), null);
  assert.equal(sessionStorage[PLACE], undefined);
});

test('a half that does not fit opens nothing', async () => {
  const kept = node();
  await (await newPage()).hold(KEY, SEED);
  for (const name of kept.keys()) kept.set(name, '00'.repeat(32));
  const page = await newPage();
  assert.equal(await page.recall(KEY, fits), null);
  assert.equal(sessionStorage[PLACE], undefined);
});

test('without the node it stays with the page only, and no longer than its time', async () => {
  globalThis.fetch = async () => { throw new TypeError('offline'); };
  const page = await newPage();
  await page.hold(KEY, SEED);
  assert.equal(sessionStorage[PLACE], undefined);
  assert.deepEqual(await page.recall(KEY, fits), SEED);
  assert.equal(await (await newPage()).recall(KEY, fits), null);
  const now = Date.now;
  Date.now = () => now() + 21 * 60000;
  try {
    assert.equal(await page.recall(KEY, fits), null);
  } finally {
    Date.now = now;
  }
});

test('a page that the browser kept whole forgets what was unlocked', async () => {
  node();
  const page = await newPage();
  await page.hold(KEY, SEED);
  await (await newPage()).lock();
  assert.deepEqual(await page.recall(KEY, fits), SEED, 'as long as it stands');
  globalThis.heard.pageshow({ persisted: false });
  const other = await newPage();
  await other.hold(KEY, SEED);
  delete sessionStorage[PLACE];
  globalThis.heard.pageshow({ persisted: true });
  assert.equal(await other.recall(KEY, fits), null);
});
