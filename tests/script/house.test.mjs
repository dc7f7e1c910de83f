// The files themselves: vendored bytes, the words, what old browsers can read, sizes.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { assets } from './world.mjs';

const read = (path) => readFileSync(new URL(path, assets), 'utf8');
const own = readdirSync(new URL('script/', assets)).map((name) => ['script/' + name, read('script/' + name)]);
const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

test('vendored files are those that VENDOR.md names, byte for byte', () => {
  const listed = new Map(Array.from(read('vendor/VENDOR.md').matchAll(/^\| `(\S+)` \| `([0-9a-f]{64})` \|$/gm), ([, file, sum]) => [file, sum]));
  const folders = readdirSync(new URL('vendor/', assets), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = folders.flatMap(({ name }) => readdirSync(new URL('vendor/' + name, assets)).map((file) => name + '/' + file));
  assert.deepEqual(files.sort(), Array.from(listed.keys()).sort());
  for (const [file, sum] of listed) {
    assert.equal(createHash('sha256').update(readFileSync(new URL('vendor/' + file, assets))).digest('hex'), sum, file);
  }
});

test('every import is relative and exists', () => {
  const vendored = readdirSync(new URL('vendor/', assets), { recursive: true }).filter((name) => name.endsWith('.js'));
  const files = [...own, ...vendored.map((name) => ['vendor/' + name, withoutComments(read('vendor/' + name))])];
  for (const [name, text] of files) {
    for (const [, from] of text.matchAll(/(?:^(?:import|export)\b[^;]*?from|\bimport\()\s*['"]([^'"]+)['"]/gm)) {
      assert.match(from, /^\.\.?\//, name);
      read(new URL(from, new URL(name, assets)).href);
    }
  }
});

test('WORDS.md holds exactly the words that the script uses, in both languages', () => {
  const rows = Array.from(read('WORDS.md').matchAll(/^\| `([a-z-]+)` \| (.+) \| (.+) \|$/gm));
  const listed = rows.map(([, key]) => key);
  assert.equal(new Set(listed).size, listed.length);
  const slots = (text) => Array.from(text.matchAll(/\{[a-z]+\}/g), String).sort();
  for (const [, key, english, spanish] of rows) assert.deepEqual(slots(english), slots(spanish), key);
  const text = own.map(([, one]) => withoutComments(one)).join('\n');
  const quoted = new Set(Array.from(text.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g), ([, key]) => key));
  const made = ['text-note', 'word-note', 'ids-note', 'receipt-found', 'receipt-differs', 'receipt-missing', 'receipt-unchecked'];
  for (const key of listed) assert.ok(quoted.has(key) || made.includes(key), key + ' is not used');
  const asked = Array.from(text.matchAll(/\b(?:word|fail|Refused)\('([a-z-]+)'|\bgo: '([a-z-]+)'/g), ([, a, b]) => a || b);
  for (const key of asked.filter((key) => key.includes('-') && !key.endsWith('-'))) assert.ok(listed.includes(key), key + ' is not in WORDS.md');
});

test('the script speaks what browsers of 2019 read, and runs under the strict policy', () => {
  for (const [name, raw] of own) {
    const text = withoutComments(raw);
    for (const late of [/\?\?/, /\?\.[a-zA-Z[(]/, /\|\|=|&&=/, /^\s+#\w+/m, /^await /m, /\.at\(/, /replaceAll|replaceChildren|structuredClone|hasOwn\(/, /catch \{/, /\d_\d/]) {
      assert.doesNotMatch(text, late, name);
    }
    for (const unsafe of [/innerHTML/, /insertAdjacentHTML/, /document\.write/, /\beval\b/, /new Function/, /\.style\b/, /setAttribute\('on/]) {
      assert.doesNotMatch(text, unsafe, name);
    }
  }
});

// What crosses the wire is weighed in the browser; here is what has to be read, by whoever checks it.
const LOADED = {
  'a page for reading': [['caracol', 'store', 'times', 'words'], 9500],
  'a page with forms': [['acts', 'canon', 'dialog', 'drafts', 'fields', 'keys', 'live', 'wire'], 43500],
  'on a few pages': [['demo', 'founding', 'receipts', 'signin', 'unlocked'], 16500],
};

test('sizes stay within their limits', () => {
  const names = Object.values(LOADED).flatMap(([list]) => list);
  assert.deepEqual(names.sort(), own.map(([name]) => name.slice(7, -3)).sort());
  for (const [what, [list, most]] of Object.entries(LOADED)) {
    const size = list.reduce((sum, name) => sum + Buffer.byteLength(read(`script/${name}.js`)), 0);
    assert.ok(size <= most, `${what} loads ${size} bytes`);
    assert.ok(size > most * 0.9, `${what} loads ${size} bytes: the limit is too high`);
  }
  for (const [name, text] of own) {
    assert.ok(text.split('\n').length <= 400, name);
    for (const line of text.split('\n')) assert.ok(line.length <= 130, name + ': ' + line);
  }
});
