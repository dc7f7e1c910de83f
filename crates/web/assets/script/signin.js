// Signing in for reading, by a signed challenge: CONTRACT.md section 5.

import { showRefusal } from './acts.js';
import { Refused, message, readCanonical } from './canon.js';
import { button, explain, notice, passphrases } from './dialog.js';
import * as keys from './keys.js';
import { post } from './wire.js';
import { word } from './words.js';

const { signin, book } = document.body.dataset;
const PAUSE_MS = 30000;

/** Signed only if it can be nothing else than signing in to this book. */
export function isSignIn(text, ofBook) {
  const value = readCanonical(text);
  const exact = Object.keys(value).sort().join() === 'at,book,nonce,purpose';
  return exact && value.book === ofBook && value.purpose === 'sign_in';
}

// A page that asks again at once would otherwise go round for ever.
function triedJustNow() {
  const tried = 'caracol/signin/' + book;
  const before = Number(sessionStorage.getItem(tried));
  sessionStorage.setItem(tried, String(Date.now()));
  return Date.now() - before < PAUSE_MS;
}

// A book that anybody may read asks nobody for a passphrase; whoever has a key may want to.
function offer(record) {
  const unlock = () => signIn(record, true).catch(explain);
  notice(word('signin-locked') + ' ', button('signin-unlock', word('signin-unlock'), unlock));
}

export async function signIn(record, wanted) {
  if (!wanted && signin === 'offered' && (await keys.asks(record))) return offer(record);
  if (triedJustNow() && !wanted) return signin === 'needed' ? notice(word('signin-failed')) : undefined;
  const response = await fetch('/b/' + book + '/challenge', { cache: 'no-store' }).catch(() => null);
  if (!response || !response.ok) return notice(word('signin-failed'));
  const challenge = await response.text();
  if (!isSignIn(challenge, book)) throw new Refused('signin-failed');
  const sig = await keys.sign(record, message('challenge', challenge), passphrases);
  if (!sig) return undefined;
  const { answer, refused } = await post('/b/' + book + '/session', { challenge, key: record.key, sig });
  if (answer) return location.reload();
  return showRefusal(refused || { title: word('signin-failed') });
}
