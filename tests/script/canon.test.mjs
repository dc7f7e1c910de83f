// spec/encoding.md sections 1 and 2; `normalise` against the cases of basics/src/text.rs.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { load, withoutSubtle } from './world.mjs';

const canon = await load('canon.js');
const { canonical, changes, normalise, readCanonical } = canon;
const h = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

test('values are written in their one form', () => {
  const cases = [
    [null, 'null'], [true, 'true'], [0, '0'], [-7, '-7'], [2 ** 53 - 1, '9007199254740991'],
    ['', '""'], ['a"b\\c\nd/é语', '"a\\"b\\\\c\\nd/é语"'], ['\u{1f40c}', '"\u{1f40c}"'], ['\u2028', '"\u2028"'],
    [[], '[]'], [{}, '{}'], [[1, [null, 'x']], '[1,[null,"x"]]'],
    [{ b: 1, a_2: 2, a: { z: [], y: false }, 0: 3 }, '{"0":3,"a":{"y":false,"z":[]},"a_2":2,"b":1}'],
    [Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
  ];
  // Keys are sorted by UTF-16 code units, before they are escaped (RFC 8785).
  cases.push([{ '！': 1, '🐌': 2, '': 3 }, '{"":3,"🐌":2,"！":1}']);
  cases.push([{ 'a\n': 1, '\\': 2, A: 3, '\n': 4 }, '{"\\n":4,"A":3,"\\\\":2,"a\\n":1}']);
  for (const [value, text] of cases) {
    assert.equal(canonical(value), text);
    assert.deepEqual(canonical(readCanonical(text)), text);
  }
});

test('what cannot be canonical is refused, not mended', () => {
  const nested = (levels) => (levels ? [nested(levels - 1)] : 1);
  assert.equal(canonical(nested(16)).length, 33);
  const bad = [
    undefined, 0.5, NaN, Infinity, -0, 2 ** 53, -(2 ** 53), 1n, () => 1, Symbol('x'), new Date(0), new Map(),
    [undefined], Array(1), nested(17), { 'e\u0301': 1 }, { '\u0085': 1 }, { 'a\tb': 1 }, { a: undefined },
    'e\u0301', '\t', '\r', '\u0000', '\u007f', '\u0085', '\u202a', '\u202e', '\u2066', '\u2069',
    '\ufdd0', '\ufdef', '\ufffe', '\uffff', '\u{1ffff}', '\u{10fffe}', '\ud800', 'x\udc00',
  ];
  for (const value of bad) assert.throws(() => canonical(value), canon.Refused);
});

test('bytes that are not in the one form are refused', () => {
  const bad = [
    '', '{"a": 1}', ' 1', '1 ', '{"b":1,"a":2}', '{"a":1,"a":1}', '1.0', '1e2', '-0', '01', '+1', '"\\u0041"', '"\\/"',
    '"\\t"', '"e\u0301"', '{"！":1,"🐌":2}', '{"\\\\":1,"\\n":2}', '[1,]', '\ufeff1', '9007199254740992',
  ];
  for (const text of bad) assert.throws(() => readCanonical(text), canon.Refused, text);
});

test('what was typed becomes what can be signed', () => {
  for (const typed of ['  e\u0301\r\n\tx\u202e ', 'a\u0007\u0301', '\ufeffx\uffff', '\r\r', 'a\u202e\u0301 \u{2ffff}', '\ud800 x']) {
    const normal = normalise(typed);
    canonical(normal);
    assert.equal(normalise(normal), normal);
  }
  const cases = [
    ['  e\u0301\r\n\tx\u202e ', 'é\n x'],
    ['a\u0007\u0301', 'á'],
    // Rust's trim and JavaScript's differ here.
    ['\ufeffx\uffff', '\ufeffx'], ['\u0085x', 'x'], ['\u00a0\u3000x\u2029', 'x'],
    ['\r\r', ''], ['a\rb', 'a\nb'], ['a\n\n b', 'a\n\n b'], ['plain', 'plain'], ['', ''], ['x\ud800y', 'x\ufffdy'],
  ];
  for (const [typed, normal] of cases) assert.equal(normalise(typed), normal);
});

test('what normalising changed is named', () => {
  const keys = (typed) => changes(typed).map(([key]) => key);
  assert.deepEqual(keys('as it stands\nñ'), []);
  assert.deepEqual(keys('a\r\nb'), []);
  assert.deepEqual(keys(' a\tb\n'), ['changed-tabs', 'changed-ends']);
  assert.deepEqual(keys('e\u0301'), ['changed-form']);
  assert.deepEqual(changes('a\u202eb\u202e\u0007'), [['changed-removed', { codes: 'U+202E, U+0007' }]]);
});

async function hashes() {
  const key = 'ab'.repeat(32);
  const salt = '01'.repeat(32);
  assert.equal(await canon.actId('{}'), h('caracol/act/v0\n{}'));
  assert.equal(await canon.textHash('ñ\n'), h('ñ\n'));
  assert.equal(await canon.wordHash(salt, 'ñ'), h('caracol/word/v0\n', Buffer.from(salt, 'hex'), 'ñ'));
  assert.equal(await canon.personId(key), h('caracol/person/v0\n', Buffer.from(key, 'hex')));
  assert.equal(await canon.leafHash('{}'), h(Buffer.of(0), '{}'));
}

test('hashes and ids, with WebCrypto', hashes);
test('hashes and ids, without it', () => withoutSubtle(hashes));

test('hexadecimal is lower case and whole bytes', () => {
  assert.deepEqual(canon.fromHex('00ff'), Uint8Array.of(0, 255));
  assert.equal(canon.toHex(Uint8Array.of(0, 255, 10)), '00ff0a');
  for (const bad of ['0', 'FF', 'zz', null]) assert.throws(() => canon.fromHex(bad), canon.Refused);
});
