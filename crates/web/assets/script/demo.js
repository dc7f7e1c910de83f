// The page /demo of a demonstration: takes somebody's place by keeping their key on this device.
// Nothing else loads this, and only a made-up book is served with such a page.

import { concat, fromHex, subtle } from './canon.js';
import { seal } from './keys.js';
import * as store from './store.js';

/** What stands before an Ed25519 seed in PKCS #8 (RFC 8410). */
const PKCS8 = '302e020100300506032b657004220420';

async function lock(key, seed, passphrase) {
  try {
    if (subtle() && (await store.keepsObjects())) {
      const bytes = concat(fromHex(PKCS8), seed);
      return { key, handle: await subtle().importKey('pkcs8', bytes, { name: 'Ed25519' }, false, ['sign']) };
    }
  } catch (_) {
    // No Ed25519 here: the key is sealed instead.
  }
  return { key, sealed: await seal(seed, passphrase, key) };
}

const list = document.getElementById('demo');

list.addEventListener('click', async (event) => {
  const button = event.target.closest('button[data-demo-seed]');
  if (!button) return;
  const { demo, passphrase } = list.dataset;
  const { demoKey, demoSeed } = button.dataset;
  button.disabled = true;
  await store.put('key:' + demo, await lock(demoKey, fromHex(demoSeed), passphrase));
  // Whoever was signed in before is somebody else now.
  await fetch('/b/' + demo + '/sign-out', { method: 'POST', redirect: 'manual' });
  sessionStorage.clear();
  location.assign('/b/' + demo);
});
