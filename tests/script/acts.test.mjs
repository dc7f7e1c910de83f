// Receipts, founding and signing in: what the script believes and what it signs.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assets, load, makePage } from './world.mjs';

makePage();
const { actId, canonical, leafHash, message, toHex, wordHash, Refused } = await load('canon.js');
const acts = await load('acts.js');
const { post } = await load('wire.js');
const founding = await load('founding.js');
const { isSignIn } = await load('signin.js');
const receipts = await load('receipts.js');
const keys = await load('keys.js');
const ed = await import(new URL('vendor/noble-ed25519/index.js', assets));
await keys.verify('00'.repeat(32), new Uint8Array(1), '00'.repeat(64));

const SEED = new Uint8Array(32).fill(1);
const SCRIBE = toHex(ed.getPublicKey(SEED));
const BOOK = 'cd'.repeat(32);
const NONCE = '07'.repeat(16);
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const signed = (domain, value) => toHex(ed.sign(message(domain, canonical(value)), SEED));

async function handedIn() {
  const envelope = { act: { kind: 'leave_household' }, at: 1, book: BOOK, edition: 0, nonce: NONCE, seen: { root: EMPTY, size: 0 } };
  const act = canonical(envelope);
  const sigs = [{ by: 'aa'.repeat(32), key: 'bb'.repeat(32), sig: 'cc'.repeat(64) }];
  const id = await actId(act);
  const leaf = await leafHash(canonical({ act: envelope, at: 5, seq: 2, sigs }));
  const receipt = { act: id, at: 5, book: BOOK, leaf, seq: 2 };
  return { item: { id, book: BOOK, scribe: SCRIBE, body: { act, sigs } }, receipt };
}

test('a receipt holds only for this act, book, entry and scribe', async () => {
  const { item, receipt } = await handedIn();
  const holds = (one, change = {}) => acts.receiptHolds({ receipt: one, sig: signed('receipt', one) }, { ...item, ...change });
  assert.equal(await holds(receipt), true);
  for (const wrong of [{ act: BOOK }, { book: '00'.repeat(32) }, { leaf: BOOK }, { seq: 3 }, { at: 6 }]) {
    assert.equal(await holds({ ...receipt, ...wrong }), false, JSON.stringify(wrong));
  }
  assert.equal(await holds(receipt, { scribe: toHex(ed.getPublicKey(new Uint8Array(32).fill(2))) }), false);
  assert.equal(await acts.receiptHolds({ receipt, sig: signed('act', receipt) }, item), false, 'another domain');
  for (const broken of [{}, { receipt: null, sig: '' }, { receipt, sig: 5 }]) assert.equal(await acts.receiptHolds(broken, item), false);
});

test('receipts held here are checked against what the book says', async () => {
  const { receipt } = await handedIn();
  const kept = { receipt, sig: signed('receipt', receipt), scribe: SCRIBE };
  const answer = (status, entry) => {
    globalThis.fetch = async () => ({ status, ok: status === 200, json: async () => entry });
    return receipts.check(kept);
  };
  const entry = { at: receipt.at, leaf: receipt.leaf, seq: receipt.seq };
  assert.equal(await answer(200, entry), 'found');
  assert.equal(await answer(200, { ...entry, leaf: BOOK }), 'differs');
  assert.equal(await answer(404), 'missing');
  assert.equal(await answer(500), 'unchecked');
  globalThis.fetch = async () => { throw new TypeError('offline'); };
  assert.equal(await receipts.check(kept), 'unchecked');
  assert.equal(receipts.asLines([kept]), canonical({ receipt, sig: kept.sig }) + '\n');
});

test('answers are told apart: accepted, refused, not now', async () => {
  const answer = (status, text) => {
    globalThis.fetch = async () => ({ status, ok: status < 300, text: async () => text });
    return post('/b/x/acts', {});
  };
  assert.deepEqual(await answer(200, '{"next":"/b/x"}'), { answer: { next: '/b/x' } });
  assert.deepEqual(await answer(204, ''), { answer: {} });
  const error = { title: 'No', detail: 'd', rule: 'r', way: 'w' };
  assert.deepEqual(await answer(422, JSON.stringify({ error })), { refused: error });
  assert.deepEqual(await answer(400, '<html>'), { refused: { title: 'refused', detail: 'server-fault' } });
  for (const status of [408, 425, 429, 500, 502, 503]) assert.deepEqual(await answer(status, '{}'), {}, String(status));
  assert.deepEqual(await answer(200, '<html>a café asks for a login</html>'), {});
  globalThis.fetch = async () => { throw new TypeError('offline'); };
  assert.deepEqual(await post('/b/x/acts', {}), {});
});

test('what could not be sent waits, and is sent once it can be', async () => {
  const { item, receipt } = await handedIn();
  const good = { receipt, sig: signed('receipt', receipt), next: '/' };
  const place = 'caracol/pending:' + item.id;
  const draft = 'caracol/typed//b/x#f/words';
  const waiting = () => JSON.parse(localStorage.getItem(place));
  let sent = 0;
  const answer = (status, body) => {
    globalThis.fetch = async () => {
      sent += 1;
      return { status, ok: status === 200, text: async () => JSON.stringify(body) };
    };
  };
  localStorage.setItem(draft, 'typed');
  localStorage.setItem(place, JSON.stringify({ ...item, action: '/b/x/acts', form: 'caracol/typed//b/x#f/', says: 'You leave' }));
  answer(503, {});
  await acts.resend(false);
  assert.equal(waiting().refused, undefined);
  answer(200, { ...good, sig: '00'.repeat(64) });
  await acts.resend(false);
  assert.equal(waiting().badReceipt, true);
  answer(422, { error: { title: 'No' } });
  await acts.resend(false);
  assert.deepEqual(waiting().refused, { title: 'No' });
  assert.equal(document.regions['[data-pending]'].hidden, false);
  answer(200, good);
  const before = sent;
  await acts.resend(false);
  assert.equal(sent, before, 'what was refused is not sent again by itself');
  assert.equal(localStorage.getItem(draft), 'typed');
  await acts.resend(true);
  assert.equal(localStorage.getItem(place), null);
  assert.equal(localStorage.getItem(draft), null);
  assert.equal(document.regions['[data-pending]'].hidden, true);
  assert.deepEqual(JSON.parse(localStorage.getItem('caracol/receipt:' + BOOK + ':0000000000000002')).receipt, receipt);
});

test('the instant of an act is the server’s, and the time since', () => {
  acts.newTime(1790000000000);
  const now = acts.now();
  assert.ok(Number.isInteger(now) && now >= 1790000000000 && now < 1790000005000);
});

function draft(name, change = {}) {
  const charter = { name: 'Los Girasoles', purpose: 'Roofs\nand bread', values: ['care', 'land'], early: true };
  const founders = [{ household: 0, key: SCRIBE, name }];
  const act = { kind: 'found_assembly', charter, founders, households: [], policy: EMPTY, scribe: SCRIBE };
  return canonical({ act, at: 1, book: '0'.repeat(64), edition: 0, nonce: NONCE, seen: { root: EMPTY, size: 0 }, ...change });
}

test('a founding act is signed only by its founder, for its draft', async () => {
  const hash = await wordHash('01'.repeat(32), 'Ana');
  const mine = { key: SCRIBE, hash };
  assert.equal(founding.foundingAct(draft(hash), NONCE, mine).charter.name, 'Los Girasoles');
  const refused = [
    [draft(hash), NONCE, null], [draft(hash), NONCE, { key: BOOK, hash }], [draft(EMPTY), NONCE, mine],
    [draft(hash), '00'.repeat(16), mine], [draft(hash, { book: BOOK }), NONCE, mine], [' ' + draft(hash), NONCE, mine],
    [draft(hash, { seen: { root: EMPTY, size: 1 } }), NONCE, mine], [draft(hash, { act: { kind: 'leave_assembly' } }), NONCE, mine],
  ];
  for (const [text, nonce, me] of refused) assert.throws(() => founding.foundingAct(text, nonce, me), Refused);
});

test('what the page shows must be what would be signed', async () => {
  const act = founding.foundingAct(draft(EMPTY), NONCE, { key: SCRIBE, hash: EMPTY });
  const shown = [
    ['charter.name', 'Los Girasoles'], ['charter.purpose', 'Roofs\nand bread'], ['charter.values.0', 'care'],
    ['charter.values.1', 'land'], ['charter.early', 'true'], ['policy', ''],
  ];
  const difference = (list) => founding.difference(act, new Map(list));
  assert.equal(await difference(shown), null);
  for (let i = 0; i < shown.length; i += 1) {
    const changed = shown.map(([path, text], j) => [path, i === j ? text + '!' : text]);
    assert.equal(await difference(changed), shown[i][0]);
  }
  for (const i of [0, 1, 2, 3]) assert.equal(await difference(shown.filter((_, j) => j !== i)), shown[i][0]);
  assert.equal(await difference([...shown, ['charter.values.2', 'x']]), 'charter.values.2');
});

test('a household is none, one that stands, or a new one', () => {
  const name = { content: 'Ana', salt: '' };
  const made = { content: 'House', salt: '' };
  assert.deepEqual(founding.joining({ named: { name }, act: {} }), { name, household: null });
  assert.deepEqual(founding.joining({ named: { name }, act: { household: 0 } }), { name, household: 0 });
  assert.deepEqual(founding.joining({ named: { name, new_household: made }, act: { household: null } }), { name, household: made });
});

test('a challenge is signed only if it can be nothing but signing in to this book', () => {
  const challenge = { at: 1, book: BOOK, nonce: 'aa', purpose: 'sign_in' };
  assert.ok(isSignIn(canonical(challenge), BOOK));
  assert.ok(!isSignIn(canonical(challenge), EMPTY));
  assert.ok(!isSignIn(canonical({ ...challenge, purpose: 'join_draft' }), BOOK));
  assert.ok(!isSignIn(canonical({ ...challenge, draft: 'x' }), BOOK));
  assert.throws(() => isSignIn(JSON.stringify(challenge, null, 1), BOOK), Refused);
});
