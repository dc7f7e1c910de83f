// The guide that a node serves is read like every other page: without scripts, on a small screen, in
// both languages, by anybody.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axe, launch, person, startCaracol, tooWide } from './harness/index.mjs';

let browser, server;
before(async () => {
  browser = await launch();
  server = await startCaracol();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

for (const [locale, title] of [['en-GB', 'How to take part'], ['es-MX', 'Cómo participar']]) {
  test(`the guide is read from beginning to end (${locale})`, { timeout: 120_000 }, async () => {
    const options = { origin: server.origin, narrow: true, dark: locale === 'es-MX', locale };
    const reader = await person(browser, { ...options, scripts: false });
    const { page } = reader;
    await page.goto('/');
    await page.locator('footer a[href="/help"]').click();
    assert.equal(await page.textContent('h1'), title);
    const links = await page.$$eval('main a', (all) => all.map((one) => one.getAttribute('href')));
    assert.ok(links.length >= 15, links.join());
    for (const path of ['/help', '/scripts', '/policy', ...links]) {
      await page.goto(path);
      assert.deepEqual(await axe(page), [], path);
      assert.deepEqual(await tooWide(page), [], path);
    }
    assert.deepEqual(reader.problems, []);
    await reader.close();
  });
}

test('another language shows the same page', async () => {
  const reader = await person(browser, { origin: server.origin, locale: 'en-GB' });
  await reader.page.goto('/help/blocks');
  await reader.page.locator('.language button[lang=es]').click();
  await reader.page.getByRole('heading', { level: 1, name: 'Los bloqueos' }).waitFor();
  assert.equal(new URL(reader.page.url()).pathname, '/help/blocks');
  assert.deepEqual(reader.problems, []);
  await reader.close();
});
