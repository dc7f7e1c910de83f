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
    for (const path of ['/help', '/scripts', '/policy', '/charters', ...links]) {
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

test('the number of a rule leads to what it means, also in what the script says', async () => {
  const reader = await person(browser, { origin: server.origin, locale: 'en-GB' });
  await reader.page.goto('/help/numbers#R57');
  const shown = await reader.page.evaluate(async () => {
    const { cited } = await import(document.querySelector('script[type=module]').src.replace('caracol.js', 'dialog.js'));
    const [before, link] = cited('Nobody alone. Rule \u2068R57\u2069');
    return { before, says: link.textContent, to: link.getAttribute('href'), plain: cited('Nobody alone.'), none: cited('') };
  });
  assert.deepEqual(shown, {
    before: 'Nobody alone. Rule ', says: 'R57', to: '/help/numbers#R57', plain: 'Nobody alone.', none: '',
  });
  assert.match(await reader.page.textContent('h2:target'), /^R57 /);
  assert.deepEqual(reader.problems, []);
  await reader.close();
});
