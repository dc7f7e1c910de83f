// The harness proves itself on pages of its own before anything is judged by it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { existsSync, rmSync } from 'node:fs';
import {
  axe, faketime, insecure, launch, machineAddress, person, shot, start, tabStops, tooWide, weigh,
} from './harness/index.mjs';

const GOOD = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
<title>A good page</title><style>@media (prefers-color-scheme: dark) { body { color: #fff;
background: #000 } a { color: #fff } }</style><main><h1>A good page</h1><p id="said">Nothing yet</p>
<p><a href="/good">Here</a></p><button>Say it</button></main>
<script src="/script.js"></script></html>`;
const BAD = `<!doctype html><html><title>A bad page</title><main><img src="/no.png">
<div style="width: 900px">Wide</div></main></html>`;
const SERVER = `
const pages = ${JSON.stringify({ '/good': GOOD, '/bad': BAD })};
require('node:http').createServer((request, answer) => {
  if (request.url === '/now') return answer.end(String(Date.now()));
  if (request.url === '/script.js') {
    answer.setHeader('content-type', 'text/javascript');
    return answer.end('document.getElementById("said").textContent = String(!!crypto.subtle)');
  }
  if (request.url === '/favicon.ico') return answer.writeHead(204).end();
  answer.setHeader('content-type', 'text/html');
  answer.setHeader('content-security-policy', "default-src 'self'; style-src 'unsafe-inline'");
  answer.statusCode = pages[request.url] ? 200 : 404;
  answer.end(pages[request.url] ?? '');
}).listen(Number(process.argv[1]), process.argv[2]);`;

const serve = (options = {}) => start(
  (port) => [process.execPath, '-e', SERVER, String(port), options.address ?? '127.0.0.1'],
  options,
);

let browser;
let server;
before(async () => {
  browser = await launch();
  server = await serve();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

async function visit(path, options = {}) {
  const somebody = await person(browser, { origin: server.origin, ...options });
  await somebody.page.goto(path);
  return somebody;
}

test('axe finds nothing on a good page, with scripts and without, light and dark', async () => {
  for (const options of [{}, { scripts: false }, { dark: true }, { narrow: true }]) {
    const ana = await visit('/good', options);
    assert.deepEqual(await axe(ana.page), [], JSON.stringify(options));
    assert.deepEqual(await tooWide(ana.page), []);
    assert.deepEqual(ana.problems, []);
    await ana.close();
  }
});

test('axe and the ruler find what is wrong with a bad page', async () => {
  for (const options of [{ narrow: true }, { narrow: true, scripts: false }]) {
    const ana = await visit('/bad', options);
    const findings = (await axe(ana.page)).join('\n');
    assert.match(findings, /^image-alt:/m);
    assert.match(findings, /^html-has-lang:/m);
    assert.match((await tooWide(ana.page)).join('\n'), /^div.*of 320 px$/m);
    assert.match(ana.problems.join('\n'), /404/);
    await ana.close();
  }
});

test('scripts can be off, and dark is dark', async () => {
  const ana = await visit('/good', { scripts: false, dark: true });
  assert.equal(await ana.page.textContent('#said'), 'Nothing yet');
  const paper = await ana.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(paper, 'rgb(0, 0, 0)');
  await ana.close();
});

test('WebCrypto is there on localhost, and can be taken away', async () => {
  const said = async (options) => {
    const ana = await visit('/good', options);
    const text = await ana.page.textContent('#said');
    await ana.close();
    return text;
  };
  assert.equal(await said({}), 'true');
  assert.equal(await said({ webcrypto: false }), 'false');
  assert.equal(await said({ origin: insecure(server.origin) }), 'false');
});

test('an address of this machine on the network is no secure context', async (t) => {
  const address = machineAddress();
  if (!address) return t.skip('this machine has no address but loopback');
  const other = await serve({ address });
  const ana = await visit('/good', { origin: other.origin });
  assert.equal(await ana.page.evaluate(() => globalThis.isSecureContext), false);
  await ana.close();
  await other.stop();
});

test('two people share nothing', async () => {
  const [ana, ben] = [await visit('/good'), await visit('/good')];
  await ana.page.evaluate(() => localStorage.setItem('key', 'ana'));
  assert.equal(await ben.page.evaluate(() => localStorage.getItem('key')), null);
  await ana.close();
  await ben.close();
});

test('the clock of a server can be moved while it runs', async (t) => {
  if (!faketime()) return t.skip('libfaketime is not installed');
  const other = await serve({ clock: true });
  const off = async () => Number(await (await fetch(`${other.origin}/now`)).text()) - Date.now();
  assert.ok(Math.abs(await off()) < 5_000);
  other.clock.advance({ days: 8, hours: 1 });
  assert.ok(Math.abs((await off()) - 694_800_000) < 5_000);
  assert.ok(Math.abs(other.clock.now() - Date.now() - 694_800_000) < 5_000);
  await other.stop();
});

test('pages are weighed, walked by keyboard and photographed', async () => {
  const ana = await person(browser, { origin: server.origin });
  const bytes = await weigh(ana.page, '/good');
  assert.ok(bytes > GOOD.length && bytes < 5_000, String(bytes));
  assert.deepEqual(await tabStops(ana.page), ['a "Here"', 'button "Say it"']);
  const path = await shot(ana.page, 'harness-good');
  assert.ok(existsSync(path));
  rmSync(path);
  await ana.close();
});
