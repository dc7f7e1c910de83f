// One key a book, kept on this device: in WebCrypto, not extractable, where that signs Ed25519;
// else a seed sealed under a passphrase. Both make the same signatures.
// A key's place is "key:<book id>", or "key:draft:<nonce>" until its book exists.

import { Refused, concat, fromHex, random, subtle, toHex, utf8 } from './canon.js';
import * as store from './store.js';

const KDF = { N: 32768, r: 8, p: 1 };
export const PASSPHRASE_MIN = 8;

// Seeds that a passphrase opened stay with the tab for a while, and are never written anywhere.
const unlocked = () => import('./unlocked.js');

async function ed25519() {
  const [ed, sha2] = await Promise.all([
    import('../vendor/noble-ed25519/index.js'),
    import('../vendor/noble-hashes/sha2.js'),
  ]);
  ed.hashes.sha512 = sha2.sha512;
  return ed;
}

const sealing = () => [
  import('../vendor/noble-hashes/scrypt.js'),
  import('../vendor/noble-ciphers/chacha.js'),
];

/** Fetches what signing will need here, while there is a connection. */
export async function warm() {
  if (!subtle()) await Promise.all([ed25519(), unlocked(), ...sealing()]);
}

async function cipher(passphrase, sealed, key) {
  const [{ scrypt }, { xchacha20poly1305 }] = await Promise.all(sealing());
  // Lets the page be drawn before about a second of work.
  await new Promise((resolve) => setTimeout(resolve, 30));
  const { N, r, p } = sealed;
  // NFKC: the same passphrase typed on two keyboards may differ in form.
  const options = { N, r, p, dkLen: 32 };
  const lock = scrypt(utf8(passphrase.normalize('NFKC')), fromHex(sealed.salt), options);
  return xchacha20poly1305(lock, fromHex(sealed.nonce), fromHex(key));
}

export async function seal(seed, passphrase, key) {
  const sealed = { ...KDF, salt: toHex(random(16)), nonce: toHex(random(24)) };
  sealed.box = toHex((await cipher(passphrase, sealed, key)).encrypt(seed));
  return sealed;
}

/** The seed, or null if this is not the passphrase. */
export async function unseal(sealed, passphrase, key) {
  const lock = await cipher(passphrase, sealed, key);
  try {
    return lock.decrypt(fromHex(sealed.box));
  } catch (_) {
    return null;
  }
}

// Some browsers make such keys but cannot keep them: what counts is signing with the key read back.
async function makeInBrowser() {
  if (!subtle() || !(await store.keepsObjects())) return null;
  try {
    const pair = await subtle().generateKey({ name: 'Ed25519' }, false, ['sign', 'verify']);
    const key = toHex(new Uint8Array(await subtle().exportKey('raw', pair.publicKey)));
    await store.put('trial', { key, handle: pair.privateKey });
    const record = await store.get('trial');
    await store.remove('trial');
    await subtle().sign('Ed25519', record.handle, utf8('try'));
    return record;
  } catch (_) {
    return null;
  }
}

async function makeSealed(ask) {
  if (!(await store.lasts())) throw new Refused('key-storage');
  const ed = await ed25519();
  const passphrase = await ask.newPassphrase(PASSPHRASE_MIN);
  if (passphrase === null) return null;
  const seed = random(32);
  const key = toHex(ed.getPublicKey(seed));
  const sealed = await seal(seed, passphrase, key);
  await (await unlocked()).hold(key, seed);
  return { key, sealed };
}

export const find = (place) => store.get('key:' + place);

/** A new key at this place; null if the person went back. An earlier one is laid aside, not deleted. */
export async function make(place, ask) {
  const record = (await makeInBrowser()) || (await makeSealed(ask));
  if (!record) return null;
  const before = await find(place);
  if (before) await store.put('old:' + place + ':' + before.key, before);
  await store.put('key:' + place, record);
  // Without this, browsers may clear a site that is seldom visited.
  if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
  return record;
}

export async function rename(from, to) {
  const record = await find(from);
  if (!record || (await find(to))) return;
  await store.put('key:' + to, record);
  await store.remove('key:' + from);
}

export async function markUsed(place, key) {
  const record = await find(place);
  if (record && record.key === key && !record.used) await store.put('key:' + place, { ...record, used: true });
}

async function seedOf(record) {
  const ed = await ed25519();
  return (await unlocked()).recall(record.key, (seed) => toHex(ed.getPublicKey(seed)) === record.key);
}

/** True if signing will ask for the passphrase. */
export const asks = async (record) => Boolean(record.sealed) && !(await seedOf(record));

async function open(record, ask) {
  let seed = await seedOf(record);
  for (let wrong = false; !seed; wrong = true) {
    const passphrase = await ask.passphrase(wrong);
    if (passphrase === null) return null;
    seed = await unseal(record.sealed, passphrase, record.key);
    if (seed) await (await unlocked()).hold(record.key, seed);
  }
  return seed;
}

/** The signature in hexadecimal, or null if the person went back at the passphrase. */
export async function sign(record, bytes, ask) {
  if (record.handle) {
    if (!subtle()) throw new Refused('key-none');
    return toHex(new Uint8Array(await subtle().sign('Ed25519', record.handle, bytes)));
  }
  const seed = await open(record, ask);
  return seed ? toHex((await ed25519()).sign(bytes, seed)) : null;
}

/** ZIP 215. WebCrypto's rule is narrower: its yes stands, its no is looked at again. */
export async function verify(key, bytes, sig) {
  try {
    if (subtle()) {
      const handle = await subtle().importKey('raw', fromHex(key), { name: 'Ed25519' }, false, ['verify']);
      if (await subtle().verify('Ed25519', handle, fromHex(sig), bytes)) return true;
    }
  } catch (_) {
    // No Ed25519 here, or a key that WebCrypto does not take.
  }
  try {
    return (await ed25519()).verify(fromHex(sig), bytes, fromHex(key));
  } catch (_) {
    return false;
  }
}
