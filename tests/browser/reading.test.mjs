// Reading: times in the reader's zone, with scripts and without.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { found, launch, person, startCaracol } from './harness/index.mjs';

let browser, server, book, matter;
before(async () => {
  browser = await launch();
  server = await startCaracol({ clock: true });
  const homes = { Amaranta: 'Front house', Bolivar: 'Back house', Caramella: 'Mill' };
  const made = await found(server, homes, { reading: 'public' });
  ({ book } = made);
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
  for (const [locale, zone, known] of [['en-GB', 'Pacific/Auckland', /\d\d:\d\d GMT\+1[23]$/], ['es-ES', 'America/Caracas', /\d\d:\d\d h GMT-4$/]]) {
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
    assert.match(text, /\d\d:\d\d UTC$/);
    assert.ok(text.includes(exact.slice(11, 16)));
  }
  await one.close();
});
