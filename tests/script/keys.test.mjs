// Keys: sealed and not, the same signatures, one rule of verification.

import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import { test } from 'node:test';
import { assets, load, makePage, withoutSubtle } from './world.mjs';

makePage();
const { concat, fromHex, toHex, utf8 } = await load('canon.js');
const keys = await load('keys.js');
const ed = await import(new URL('vendor/noble-ed25519/index.js', assets));

const MESSAGE = utf8('caracol/act/v0\n{"a":"ñ"}');
const spki = (key) => crypto.createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key, 'hex').toString('base64url') }, format: 'jwk' });

const answers = (...list) => {
  const asked = [];
  const next = async (wrong) => {
    asked.push(wrong);
    return list.shift();
  };
  return { asked, passphrase: next, newPassphrase: next };
};

test('without WebCrypto a sealed key is made, and node:crypto takes its signature', async () => {
  await withoutSubtle(async () => {
    const ask = answers('correct horse battery');
    const record = await keys.make('b1', ask);
    assert.equal(await keys.asks(record), false, 'asked once a page');
    const sig = await keys.sign(record, MESSAGE, ask);
    assert.equal(ask.asked.length, 1);
    assert.ok(crypto.verify(null, MESSAGE, spki(record.key), Buffer.from(sig, 'hex')));
    assert.ok(await keys.verify(record.key, MESSAGE, sig));
    const stored = JSON.parse(localStorage.getItem('caracol/key:b1'));
    assert.deepEqual(Object.keys(stored.sealed).sort(), ['N', 'box', 'nonce', 'p', 'r', 'salt']);
    assert.deepEqual(await keys.find('b1'), record);
  });
});

test('going back at the passphrase makes no key and leaves an earlier one', async () => {
  await withoutSubtle(async () => {
    assert.equal(await keys.make('b2', answers(null)), null);
    assert.equal(await keys.find('b2'), undefined);
    const before = await keys.find('b1');
    assert.equal(await keys.make('b1', answers(null)), null);
    assert.deepEqual(await keys.find('b1'), before);
    const after = await keys.make('b1', answers('another passphrase'));
    assert.notEqual(after.key, before.key);
    assert.deepEqual(JSON.parse(localStorage.getItem('caracol/old:b1:' + before.key)), before);
  });
});

test('a sealed seed opens with its passphrase, in either form of its letters, and no other', async () => {
  const seed = new Uint8Array(32).fill(7);
  const key = toHex(new Uint8Array(32).fill(9));
  const sealed = await keys.seal(seed, 'caf\u00e9 con pan', key);
  assert.equal(sealed.box.length, 2 * (32 + 16));
  assert.deepEqual(await keys.unseal(sealed, 'cafe\u0301 con pan', key), seed);
  assert.equal(await keys.unseal(sealed, 'cafe con pan', key), null);
  assert.equal(await keys.unseal(sealed, 'caf\u00e9 con pan', toHex(new Uint8Array(32))), null, 'bound to its public key');
  assert.equal(await keys.unseal({ ...sealed, box: 'ff' + sealed.box.slice(2) }, 'caf\u00e9 con pan', key), null);
});

test('a wrong passphrase is asked again, then the page remembers', async () => {
  ed.hashes.sha512 = (bytes) => new Uint8Array(crypto.createHash('sha512').update(bytes).digest());
  const seed = new Uint8Array(32).fill(5);
  const key = toHex(ed.getPublicKey(seed));
  const record = { key, sealed: await keys.seal(seed, 'right', key) };
  assert.ok(await keys.asks(record));
  assert.equal(await keys.sign(record, MESSAGE, answers(null)), null);
  const ask = answers('wrong', 'right');
  const sig = await keys.sign(record, MESSAGE, ask);
  assert.deepEqual(ask.asked, [false, true]);
  assert.equal(await keys.sign(record, MESSAGE, answers()), sig);
});

test('RFC 8032 test 1 and WebCrypto give the same signature', async () => {
  const seed = fromHex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60');
  const expected = 'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b';
  assert.equal(toHex(ed.sign(new Uint8Array(0), seed)), expected);
  const pkcs8 = concat(fromHex('302e020100300506032b657004220420'), seed);
  const handle = await globalThis.crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']);
  const key = toHex(ed.getPublicKey(seed));
  assert.equal(await keys.sign({ key, handle }, new Uint8Array(0), answers()), expected);
});

test('verification is ZIP 215 with and without WebCrypto', async () => {
  const seed = new Uint8Array(32).fill(3);
  const { scalar, pointBytes } = ed.utils.getExtendedPublicKey(seed);
  const key = toHex(pointBytes);
  const sig = toHex(ed.sign(MESSAGE, seed));
  // R is the identity in an encoding that is not canonical; k is over the bytes as they stand.
  const odd = fromHex('ee' + 'ff'.repeat(30) + '7f');
  const little = (bytes) => BigInt('0x' + toHex(Uint8Array.from(bytes).reverse()));
  const k = little(crypto.createHash('sha512').update(odd).update(pointBytes).update(MESSAGE).digest());
  const s = (k * scalar) % ed.Point.CURVE().n;
  const sBytes = fromHex(s.toString(16).padStart(64, '0')).reverse();
  const cases = [
    [sig, true], ['00' + sig.slice(2), false], [toHex(concat(odd, sBytes)), true], ['zz', false], [sig.slice(2), false],
  ];
  for (const [one, holds] of cases) {
    assert.equal(await keys.verify(key, MESSAGE, one), holds);
    assert.equal(await withoutSubtle(() => keys.verify(key, MESSAGE, one)), holds);
  }
  assert.equal(await keys.verify(key, utf8('other'), sig), false);
});

test('a key kept for a draft becomes the key of its book, and never replaces one', async () => {
  localStorage.setItem('caracol/key:draft:n', '{"key":"aa"}');
  await keys.rename('draft:n', 'book');
  assert.deepEqual(await keys.find('book'), { key: 'aa' });
  assert.equal(await keys.find('draft:n'), undefined);
  localStorage.setItem('caracol/key:draft:m', '{"key":"bb"}');
  await keys.rename('draft:m', 'book');
  assert.deepEqual(await keys.find('book'), { key: 'aa' });
  await keys.markUsed('book', 'bb');
  assert.deepEqual(await keys.find('book'), { key: 'aa' });
  await keys.markUsed('book', 'aa');
  assert.deepEqual(await keys.find('book'), { key: 'aa', used: true });
});
