// Reading: times in the reader's zone, with scripts and without; what crosses the wire.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Wire, found, insecure, launch, person, startCaracol } from './harness/index.mjs';

let browser, server, book, matter, people;
before(async () => {
  browser = await launch();
  server = await startCaracol({ clock: true });
  const homes = { Amaranta: 'Front house', Bolivar: 'Back house', Caramella: 'Mill' };
  const made = await found(server, homes, { reading: 'public' });
  ({ book, people } = made);
  ({ matter } = await made.people.Amaranta.propose(book, 'A bench\n\nBefore the house.'));
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** The times of a page: what is shown, what it says on a longer look, and the exact instant. */
const timesOf = (page) => page.locator('time').evaluateAll((all) =>
  all.map(({ textContent, title, dateTime, dataset }) => ({ text: textContent, title, exact: dateTime, form: dataset.time })));

test('times are in the zone of whoever reads, and name it', { timeout: 60_000 }, async () => {
  for (const [locale, zone, known] of [['en-GB', 'Pacific/Auckland', /\d\d:\d\d\sGMT\+1[23]$/], ['es-ES', 'America/Caracas', /\d\d:\d\d\sh\sGMT-4$/]]) {
    const one = await person(browser, { origin: server.origin, locale, timezone: zone });
    await one.page.goto(`/b/${book}/m/${matter}`);
    await one.page.locator('time[data-time=at][title$=UTC]').first().waitFor();
    const times = await timesOf(one.page);
    assert.ok(times.some(({ form }) => form === 'at') && times.some(({ form }) => form === 'day'));
    for (const { text, title, exact, form } of times) {
      const local = form === 'at' || form === 'on' ? text : title;
      assert.match(local, known, form);
      const hours = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
      assert.ok(local.includes(hours.format(new Date(exact))), `${local} is ${exact}`);
    }
    assert.deepEqual(one.problems, []);
    await one.close();
  }
});

test('without scripts they are in universal time, which they say', { timeout: 60_000 }, async () => {
  const one = await person(browser, { origin: server.origin, scripts: false, timezone: 'Pacific/Auckland' });
  await one.page.goto(`/b/${book}/m/${matter}`);
  const times = await timesOf(one.page);
  const moments = times.filter(({ form }) => form === 'at' || form === 'on');
  assert.ok(moments.length > 0);
  for (const { text, exact } of moments) {
    assert.match(text, /\d\d:\d\d\sUTC$/);
    assert.ok(text.includes(exact.slice(11, 16)));
  }
  await one.close();
});

/** A member's browser with nothing in its cache: signed in, without a key. */
async function member(origin) {
  const one = await person(browser, { origin });
  const { hostname } = new URL(origin);
  const value = await people.Bolivar.signIn(book);
  await one.context.addCookies([{ name: 'reader', value, domain: hostname, path: `/b/${book}` }]);
  return one;
}

const KB = 1000;

test('the first page takes at most 50 kB, later ones at most 20 kB', { timeout: 60_000 }, async () => {
  const one = await member(server.origin);
  const wire = await Wire.of(one.page);
  await one.page.goto(`/b/${book}/m/${matter}`, { waitUntil: 'networkidle' });
  const first = wire.take();
  assert.ok(first.bytes <= 50 * KB, `${first.bytes} bytes`);
  assert.ok(first.files.every(({ path }) => !path.includes('/vendor/')), 'what WebCrypto does is not fetched');
  for (const path of ['', '/matters', '/people', '/rules', '/minutes', '/propose', `/m/${matter}?again`]) {
    await one.page.goto(`/b/${book}${path}`, { waitUntil: 'networkidle' });
    const later = wire.take();
    assert.ok(later.bytes > KB && later.bytes <= 20 * KB, `${path}: ${later.bytes} bytes`);
  }
  console.log(`first page ${first.bytes} bytes in ${first.files.length} files`);
  await one.close();
});

test('over plain HTTP the libraries come once, when somebody first touches a form', { timeout: 60_000 }, async () => {
  const one = await member(insecure(server.origin));
  const wire = await Wire.of(one.page);
  await one.page.goto(`/b/${book}/propose`, { waitUntil: 'networkidle' });
  const first = wire.take();
  assert.ok(first.bytes <= 50 * KB, `${first.bytes} bytes`);
  assert.ok(first.files.every(({ path }) => !path.includes('/vendor/')));
  const sealing = one.page.waitForResponse(/noble-ciphers\/_poly1305/);
  await one.page.locator('form.act textarea').first().focus();
  await sealing;
  await one.page.waitForTimeout(500);
  const touched = wire.take();
  assert.ok(touched.files.some(({ path }) => path.includes('/vendor/noble-ed25519/')));
  // As much again as a page: docs/ARCHITECTURE.md says why.
  assert.ok(touched.bytes <= 58 * KB, `${touched.bytes} bytes`);
  await one.page.goto(`/b/${book}/m/${matter}`, { waitUntil: 'networkidle' });
  const later = wire.take();
  assert.ok(later.bytes <= 20 * KB, `${later.bytes} bytes`);
  console.log(`first page ${first.bytes} bytes, libraries ${touched.bytes} bytes in ${touched.files.length} files`);
  await one.close();
});
