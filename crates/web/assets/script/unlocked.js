// A key that a passphrase unlocked stays so in this tab for a while: CONTRACT.md section 10. While
// the page stands it is in memory; from page to page in two halves, one in the tab's storage and
// one at the node, so that neither the device's disk nor the node ever holds the key.

import { fromHex, random, toHex } from './canon.js';
import { button, notice, region } from './dialog.js';
import { post } from './wire.js';
import { word } from './words.js';

const PLACE = 'caracol/open/';
// As the node has it; what counts is what the node says.
const IDLE_MS = 20 * 60000;

/** Seeds in memory, by public key: `{seed, until, timer}`. */
const held = new Map();

/** The tab's storage, or nothing where pages may not keep anything. */
function tab() {
  try {
    return sessionStorage;
  } catch (_) {
    return {};
  }
}

const places = () => Object.keys(tab()).filter((name) => name.startsWith(PLACE));

function halfOf(key) {
  const text = tab()[PLACE + key];
  return text ? JSON.parse(text) : null;
}

const mixed = (one, other) => one.map((byte, i) => byte ^ other[i]);

/** Forgets what is in memory of this key. */
function wipe(key) {
  const one = held.get(key);
  if (!one) return;
  clearTimeout(one.timer);
  one.seed.fill(0);
  held.delete(key);
}

function lapse(key) {
  wipe(key);
  delete tab()[PLACE + key];
  show();
}

function stay(key, seed, ms) {
  const before = held.get(key);
  if (before) clearTimeout(before.timer);
  held.set(key, { seed, until: Date.now() + ms, timer: setTimeout(() => lapse(key), ms) });
  const half = halfOf(key);
  if (half) tab()[PLACE + key] = JSON.stringify({ ...half, until: Date.now() + ms });
  show();
}

/** Keeps a seed that was just unlocked. Without the node it stays with this page only. */
export async function hold(key, seed) {
  // Copies are kept, since what is wiped may be in use.
  stay(key, seed.slice(), IDLE_MS);
  const half = random(32);
  const { answer } = await post('/half', { half: toHex(half) });
  if (!answer || !answer.name || !held.has(key)) return;
  try {
    const { name } = answer;
    tab().setItem(PLACE + key, JSON.stringify({ name, rest: toHex(mixed(seed, half)) }));
  } catch (_) {
    // Nothing may be kept: this page only.
  }
  stay(key, held.get(key).seed, answer.stays_ms);
}

/** The other half, and with it a while longer; null once the node has none. */
async function ask(key) {
  const here = halfOf(key);
  if (!here) return null;
  const { answer, refused } = await post('/half/open', { name: here.name });
  if (refused) lapse(key);
  return answer && answer.half ? { ...here, ...answer } : null;
}

async function prolong(key) {
  const both = await ask(key);
  const one = held.get(key);
  if (both && one) stay(key, one.seed, both.stays_ms);
}

/** The seed of a key that is unlocked in this tab and fits it, or null. */
export async function recall(key, fits) {
  const one = held.get(key);
  // A device that slept has stopped its timers.
  if (one && one.until > Date.now()) {
    prolong(key);
    return one.seed.slice();
  }
  wipe(key);
  const both = await ask(key);
  if (!both) return null;
  const seed = mixed(fromHex(both.rest), fromHex(both.half));
  if (!(await fits(seed))) {
    lapse(key);
    return null;
  }
  stay(key, seed.slice(), both.stays_ms);
  return seed;
}

/** Locks every key of this tab. */
export async function lock() {
  const names = places().map((place) => JSON.parse(tab()[place]).name);
  for (const key of Array.from(held.keys())) wipe(key);
  for (const place of places()) delete tab()[place];
  show();
  notice(word('locked'));
  for (const name of names) await post('/half/drop', { name });
}

function until() {
  const times = places().map((place) => JSON.parse(tab()[place]).until);
  return Math.max(0, ...times, ...Array.from(held.values(), (one) => one.until));
}

/** Says on the page until when this tab is unlocked, with the way to lock it now. */
export function show() {
  const end = until();
  const open = end > Date.now();
  if (!open && !document.querySelector('[data-unlocked]')) return;
  const place = region('data-unlocked', 'unlocked');
  place.textContent = '';
  place.hidden = !open;
  if (!open) return;
  const form = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const time = new Date(end).toLocaleTimeString(document.documentElement.lang, form);
  place.append(word('unlocked-until', { time }) + ' ', button('lock-now', word('lock-now'), lock));
}

// A page that the browser kept whole may hold what was locked since.
addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  for (const key of Array.from(held.keys())) wipe(key);
  show();
});
