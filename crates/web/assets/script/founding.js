// Founding together: joining a draft and signing the founding act. CONTRACT.md section 6.

import { confirm, go, keepReceipt, now, receiptHolds, showRefusal } from './acts.js';
import { Refused, actId, canonical, message, readCanonical, textHash, wordHash } from './canon.js';
import { passphrases, tell } from './dialog.js';
import * as drafts from './drafts.js';
import { build, readForm } from './fields.js';
import * as keys from './keys.js';
import * as store from './store.js';
import { post } from './wire.js';
import { fill, word } from './words.js';

const NOBODY = '0'.repeat(64);
const EMPTY_ROOT = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** What is posted to join a draft, but for key and signature. */
export function joining(built) {
  const { name, new_household: made = null } = built.named;
  const index = built.act.household === undefined ? null : built.act.household;
  return { name, household: made || index };
}

export async function join(form) {
  const { draft } = form.dataset;
  const built = await build('join_draft', readForm(form));
  if (built.errors.length) return tell(word('refused'), ...built.errors.map(({ key, args }) => word(key, args)));
  const place = 'draft:' + draft;
  const record = (await keys.find(place)) || (await keys.make(place, passphrases));
  if (!record) return undefined;
  const { key } = record;
  const challenge = canonical({ at: now(), draft, key, purpose: 'join_draft' });
  const sig = await keys.sign(record, message('challenge', challenge), passphrases);
  if (!sig) return undefined;
  const said = joining(built);
  // Kept first: the name's salt must be found in the act that is signed later.
  await store.put('name:' + draft, { key, hash: await wordHash(said.name.salt, said.name.content) });
  const { answer, refused } = await post(form.getAttribute('action'), { challenge, key, sig, ...said });
  if (!answer) return showRefusal(refused || { title: word('refused'), detail: word('offline') });
  drafts.forget(drafts.placeOf(form));
  return go(answer.next);
}

/** Takes a founder off a draft, in the name of the founder who has this device. */
export async function takeOff(form) {
  const { draft } = form.dataset;
  const record = await keys.find('draft:' + draft);
  if (!record) return tell(word('refused'), word('founding-not-yours'));
  const { key } = record;
  const whom = form.elements.whom.value;
  const challenge = canonical({ at: now(), draft, key, purpose: 'take_off_draft', whom });
  const sig = await keys.sign(record, message('challenge', challenge), passphrases);
  if (!sig) return undefined;
  const { answer, refused } = await post(form.getAttribute('action'), { challenge, key, sig });
  if (!answer) return showRefusal(refused || { title: word('refused'), detail: word('offline') });
  return go(answer.next);
}

const at = (value, path) =>
  path.split('.').reduce((object, step) => (object === undefined || object === null ? undefined : object[step]), value);

/**
 * The path of the first thing that the page shows otherwise than the act has it, or does not show
 * though it must; null if all is as it should be. `shown` maps paths to what stands on the page.
 */
export async function difference(act, shown) {
  const must = ['charter.name', 'charter.purpose', ...act.charter.values.map((_, i) => 'charter.values.' + i)];
  for (const path of must) if (!shown.has(path)) return path;
  for (const [path, text] of shown) {
    const value = at(act, path);
    const same = path === 'policy' ? (await textHash(text)) === value : String(value) === text;
    if (!same) return path;
  }
  return null;
}

/** The founding act, or Refused if it is none, not of this draft, or without this founder. */
export function foundingAct(text, draft, mine) {
  const envelope = readCanonical(text);
  const { act, book, nonce, seen } = envelope;
  const empty = book === NOBODY && seen.size === 0 && seen.root === EMPTY_ROOT;
  if (act.kind !== 'found_assembly' || nonce !== draft || !empty) throw new Refused('page-broken');
  const founder = mine && act.founders.find(({ key }) => key === mine.key);
  if (!founder || founder.name !== mine.hash) throw new Refused('founding-not-yours');
  return act;
}

export async function sign(form) {
  const { draft, act: text } = form.dataset;
  const record = await keys.find('draft:' + draft);
  const mine = await store.get('name:' + draft);
  const act = foundingAct(text, draft, record && mine && mine.key === record.key ? mine : null);
  const elements = Array.from(document.querySelectorAll('[data-shows]'));
  const path = await difference(act, new Map(elements.map((one) => [one.dataset.shows, one.textContent])));
  if (path) return tell(word('refused'), word('founding-differs', { path }));
  const says = fill(form.dataset.says || '', { 'charter.name': act.charter.name });
  if (!(await confirm('draft:' + draft, says, [], text))) return undefined;
  const sig = await keys.sign(record, message('act', text), passphrases);
  if (!sig) return undefined;
  const { answer, refused } = await post(form.getAttribute('action'), { key: record.key, sig });
  if (!answer) return showRefusal(refused || { title: word('refused'), detail: word('offline') });
  if (answer.receipt) await founded(answer, await actId(text), act, draft, says);
  return go(answer.next);
}

async function founded(answer, book, act, draft, says) {
  const item = { id: book, book, scribe: act.scribe, says };
  if (!(await receiptHolds(answer, item))) await tell(word('refused'), word('receipt-bad'));
  else await keepReceipt(answer, item);
  await keys.rename('draft:' + draft, book);
}
