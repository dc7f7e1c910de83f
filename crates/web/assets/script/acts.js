// Signing an act, handing it in, and keeping it when there is no connection: CONTRACT.md section 3.

import {
  Refused, actId, canonical, changes, leafHash, message, personId, random, toHex,
} from './canon.js';
import { ask, button, cited, element, notice, passphrases, region, tell } from './dialog.js';
import * as drafts from './drafts.js';
import { build, readForm } from './fields.js';
import * as keys from './keys.js';
import * as store from './store.js';
import { post } from './wire.js';
import { fill, word } from './words.js';

const page = document.body.dataset;
let loaded = { at: Date.now(), ticks: performance.now(), server: Number(page.nowMs) };

/** After a live page was refreshed. */
export function newTime(server) {
  loaded = { at: Date.now(), ticks: performance.now(), server: Number(server) };
}

/** The server's time now. A device that slept stops its ticks, so the larger of two clocks counts. */
export const now = () =>
  loaded.server + Math.round(Math.max(Date.now() - loaded.at, performance.now() - loaded.ticks));

export const showRefusal = ({ title, detail, rule, way }) => tell(title, detail, cited(rule), way);

/** Only to this host: an answer cannot send people elsewhere. */
export function go(next) {
  const url = new URL(next || '', location.href);
  if (url.origin !== location.origin) return undefined;
  const same = url.pathname === location.pathname && url.search === location.search;
  if (!same) return location.assign(url.href);
  if (url.hash) location.hash = url.hash;
  return location.reload();
}

/** Does the receipt speak of this act, in this book, as this entry, under this scribe's key? */
export async function receiptHolds({ receipt, sig }, { id, book, scribe, body }) {
  try {
    if (receipt.act !== id || receipt.book !== book) return false;
    if (body) {
      const entry = { act: JSON.parse(body.act), at: receipt.at, seq: receipt.seq, sigs: body.sigs };
      if (receipt.leaf !== (await leafHash(canonical(entry)))) return false;
    }
    return await keys.verify(scribe, message('receipt', canonical(receipt)), sig);
  } catch (_) {
    return false;
  }
}

export async function keepReceipt({ receipt, sig }, { says, scribe }) {
  const place = receipt.book + ':' + String(receipt.seq).padStart(16, '0');
  await store.put('receipt:' + place, { receipt, sig, says, scribe });
}

/** Hands in, and settles what follows from the answer. */
async function handIn(item) {
  const result = await post(item.action, item.body);
  if (!result.answer || !result.answer.receipt) return { refused: result.refused };
  if (!(await receiptHolds(result.answer, item))) return { badReceipt: true };
  await keepReceipt(result.answer, item);
  await keys.markUsed(item.book, item.body.sigs[0].key);
  drafts.forget(item.form);
  await store.remove('pending:' + item.id);
  return result;
}

function shownText({ label, type, typed, content }) {
  const nodes = [
    element('h3', 'sign-label', label),
    ...[].concat(content).map((one) => element('blockquote', 'sign-text', one)),
    element('p', 'sign-note', word(type + '-note')),
  ];
  for (const [key, args] of changes(typed)) nodes.push(element('p', 'sign-changed', word(key, args)));
  return nodes;
}

/** The question before every signature: what is signed, and who will see it. */
export async function confirm(book, says, shown, bytes) {
  const first = !(await store.get('told:' + book));
  const visible = element('section', first ? 'sign-visible sign-first' : 'sign-visible',
    element('h3', '', word(first ? 'first-title' : 'visible-title')), element('p', '', page.visible || ''));
  const said = [element('p', 'sign-says', says), ...[].concat(...shown.map(shownText))];
  const exact = element('details', 'sign-exact', element('summary', '', word('exact')), element('pre', '', bytes));
  const nodes = first ? [visible, ...said, exact] : [...said, visible, exact];
  if (!(await ask(word('sign-title'), nodes, { go: 'sign' }))) return false;
  await store.put('told:' + book, true);
  return true;
}

async function showErrors(form, errors) {
  await tell(word('refused'), ...errors.map(({ key, args }) => word(key, args)));
  const control = Array.from(form.elements).find((one) => one.dataset.field === errors[0].path);
  if (control) control.focus();
}

async function keyFor(form, book) {
  const record = await keys.find(book);
  if (!('newKey' in form.dataset)) {
    if (!record) throw new Refused('key-none');
    return record;
  }
  if (record && !record.used) return record;
  const again = [element('p', 'sign-error', word('key-again'))];
  if (record && !(await ask(word('sign-title'), again, { go: 'continue' }))) return null;
  return keys.make(book, passphrases);
}

function envelope(form, act) {
  const seen = { root: page.seenRoot, size: Number(page.seenSize) };
  const { book, edition } = form.dataset;
  return canonical({ act, at: now(), book, edition: Number(edition), nonce: toHex(random(16)), seen });
}

// The page that follows says at its top what was done; what else has changed may be out of sight.
function leaveWord(says) {
  try {
    sessionStorage.setItem('caracol/done', says);
    scrollTo(0, 0);
  } catch (_) {
    // Nothing may be kept here: it was done all the same.
  }
}

/** Signs what a form says and hands it in. `pressed` is the button that submitted it. */
export async function submit(form, pressed) {
  const { book, kind } = form.dataset;
  const found = readForm(form, pressed);
  const built = await build(kind, found);
  if (built.errors.length) return showErrors(form, built.errors);
  if (!('newKey' in form.dataset) && !(await keys.find(book))) throw new Refused('key-none');
  const act = envelope(form, built.act);
  const says = fill(found.says, found.shown);
  if (!(await confirm(book, says, built.shown, act))) return undefined;
  const record = await keyFor(form, book);
  if (!record) return undefined;
  notice(word('working'));
  const sig = await keys.sign(record, message('act', act), passphrases);
  if (!sig) return notice();
  const { texts, words } = built;
  const sigs = [{ by: await personId(record.key), key: record.key, sig }];
  const item = { id: await actId(act), action: form.getAttribute('action'), book, says, scribe: page.scribe,
    form: drafts.placeOf(form), body: { act, sigs, texts, words } };
  const result = await handIn(item);
  notice();
  if (result.answer) {
    leaveWord(says);
    return go(result.answer.next);
  }
  if (result.refused) return showRefusal(result.refused);
  // Kept before anything is said, so that closing the page loses nothing.
  await store.put('pending:' + item.id, item);
  await showPending();
  return tell(word('pending-title'), word(result.badReceipt ? 'receipt-bad' : 'kept'));
}

function pendingItem(item) {
  const drop = async () => {
    await store.remove('pending:' + item.id);
    await showPending();
  };
  const nodes = [element('p', '', item.says)];
  const { refused } = item;
  if (refused) nodes.push(element('p', 'sign-error', [refused.title, refused.detail, refused.way].filter(Boolean).join(' ')));
  if (item.badReceipt) nodes.push(element('p', 'sign-error', word('receipt-bad')));
  nodes.push(button('pending-again', word('pending-again'), () => resend(true)));
  nodes.push(button('pending-drop', word('pending-drop'), drop));
  return element('li', refused ? 'pending-item pending-refused' : 'pending-item', ...nodes);
}

/** Shows what waits, and marks the forms that it came from. */
export async function showPending() {
  const items = await store.all('pending:');
  if (!items.length && !document.querySelector('[data-pending]')) return;
  const place = region('data-pending', 'pending');
  place.textContent = '';
  place.hidden = !items.length;
  if (!items.length) return;
  place.append(element('h2', '', word('pending-title')), element('ul', '', ...items.map(pendingItem)));
  const forms = new Set(items.map((item) => item.form));
  for (const form of document.querySelectorAll('form.act')) {
    form.classList.toggle('act-waiting', forms.has(drafts.placeOf(form)));
  }
}

let sending = false;

/** Sends what waits. What was refused is sent again only when somebody asks for it. */
export async function resend(asked) {
  if (sending) return;
  sending = true;
  try {
    for (const item of await store.all('pending:')) {
      if (item.refused && !asked) continue;
      const { answer, refused, badReceipt } = await handIn(item);
      if (answer) notice(word('pending-sent'));
      else if (refused || badReceipt) await store.put('pending:' + item.id, { ...item, refused, badReceipt });
    }
    await showPending();
  } finally {
    sending = false;
  }
}
