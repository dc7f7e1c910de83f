// From a form to the fields of an act: CONTRACT.md section 3.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { field, load, makePage, node } from './world.mjs';

const { build, readForm, showWhatApplies, tickOthers } = await load('fields.js');
makePage();
const { fill } = await load('words.js');
const { canonical, wordHash } = await load('canon.js');
const sha = (text) => createHash('sha256').update(text).digest('hex');
const ID = 'ab'.repeat(32);

const given = (path, type, value, more) => ({ path, type, value, label: path, ...more });
const made = (fields, groups = []) => build('k', { fields, groups });
const keysOf = (built) => built.errors.map(({ key }) => key);

test('each type becomes what the act holds', async () => {
  const built = await made([
    given('matter', 'id', ID), given('position', 'choice', 'block'), given('count', 'integer', '-12'),
    given('flag', 'boolean', 'false'), given('nothing', 'null', 'x'), given('grounds', 'json', '{"harm":"body"}'),
    given('line', 'line', ' e\u0301 '), given('text', 'text', ' a\r\nb '),
  ]);
  assert.deepEqual(built.errors, []);
  assert.deepEqual(built.act, {
    kind: 'k', matter: ID, position: 'block', count: -12, flag: false, nothing: null, grounds: { harm: 'body' },
    line: 'é', text: sha('a\nb'),
  });
  assert.deepEqual(built.texts, ['a\nb']);
  assert.deepEqual(built.shown, [{ label: 'text', type: 'text', typed: ' a\r\nb ', content: 'a\nb' }]);
  canonical(built.act);
});

test('words get fresh salts and lie beside the act', async () => {
  const built = await made([given('a', 'word', 'same'), given('b', 'word', 'same')]);
  const [a, b] = built.words;
  assert.notEqual(a.salt, b.salt);
  assert.equal(a.salt.length, 64);
  assert.equal(built.act.a, await wordHash(a.salt, 'same'));
  assert.equal(built.act.b, await wordHash(b.salt, b.content));
  assert.deepEqual(built.named, { a, b });
});

test('empty is null where it may be, and an error where not', async () => {
  const types = ['text', 'word', 'id', 'choice', 'integer', 'boolean', 'json'];
  for (const type of types) {
    assert.deepEqual((await made([given('f', type, '', { optional: true })])).act, { kind: 'k', f: null }, type);
    assert.deepEqual(keysOf(await made([given('f', type, '')])), ['field-missing'], type);
  }
  assert.deepEqual((await made([given('f', 'line', ' ', { optional: true })])).act, { kind: 'k', f: '' });
  assert.deepEqual(keysOf(await made([given('f', 'word', ' \n ')])), ['field-missing']);
});

test('what does not fit is named with its field', async () => {
  const cases = [
    [given('f', 'line', 'a\nb'), 'field-lines'], [given('f', 'line', 'ññññ', { max: 3 }), 'field-long'],
    [given('f', 'text', 'ab', { min: 3 }), 'field-short'], [given('f', 'word', 'ñ'.repeat(4001)), 'field-long'],
    [given('f', 'text', 'x'.repeat(40001)), 'field-long'], [given('f', 'integer', '1.5'), 'field-number'],
    [given('f', 'integer', '-0'), 'field-number'], [given('f', 'integer', '007'), 'field-number'],
    [given('f', 'integer', '9007199254740992'), 'field-number'], [given('f', 'integer', '8', { min: 1, max: 7 }), 'field-number'],
    [given('f', 'id', ID.toUpperCase()), 'page-broken'], [given('f', 'boolean', 'yes'), 'page-broken'],
    [given('f', 'colour', 'x'), 'page-broken'],
  ];
  for (const [one, key] of cases) {
    const built = await made([one]);
    assert.deepEqual(keysOf(built), [key], JSON.stringify(one).slice(0, 60));
    assert.equal(built.errors[0].path, 'f');
  }
  const fits = [given('a', 'line', '\u{1f40c}'.repeat(3), { max: 3 }), given('b', 'word', 'x'.repeat(8000)),
    given('c', 'line', 'a\nb', { lines: true }), given('d', 'integer', '0', { min: 0, max: 0 })];
  assert.deepEqual(keysOf(await made(fits)), []);
});

test('objects stand by dotted paths, and are null when all in them is empty', async () => {
  const about = (id, off = false) => made(
    [given('about.agreement', 'id', id, { optional: true }), given('about.how', 'choice', 'renews')],
    [{ path: 'about', optional: true, off }],
  );
  assert.deepEqual((await about(ID)).act.about, { agreement: ID, how: 'renews' });
  assert.equal((await about('')).act.about, null);
  assert.equal((await about(ID, true)).act.about, null);
});

test('a field that does not apply is null and is not checked', async () => {
  const built = await made([given('reason', 'word', '', { off: true }), given('grounds', 'json', 'broken', { off: true })]);
  assert.deepEqual([built.act, built.errors, built.words], [{ kind: 'k', reason: null, grounds: null }, [], []]);
});

test('a sentence takes only the slots it knows', () => {
  assert.equal(fill('You {position} on {about.title}, {other}', { position: 'agree', 'about.title': '“Roof”' }),
    'You agree on “Roof”, {other}');
  assert.equal(fill('{constructor}', {}), '{constructor}');
});

function positionForm() {
  const radio = (value, checked) => field('position', 'choice', value, { label: value.toUpperCase() }, { type: 'radio', checked });
  const block = radio('block', true);
  block.dataset.says = 'You block {matter}: {reason}';
  const option = node('option', { textContent: 'It harms people', dataset: {} });
  const grounds = field('grounds', 'json', '{"harm":"body"}', { when: 'position=block' }, { tagName: 'SELECT', selectedOptions: [option] });
  const reason = field('reason', 'word', ' too loud ', { label: 'Reason' });
  const wrap = node('div', { dataset: { when: 'position=reservation|stand_aside|block' }, children: [reason] });
  const form = node('form', {
    dataset: { says: 'You take {position} on {matter}' },
    children: [field('matter', 'id', ID, { label: 'the roof' }, { type: 'hidden' }), radio('agree', false), block, grounds, wrap],
  });
  return { form, block, agree: form.children[1], wrap, grounds };
}

test('a form is read as the person sees it', async () => {
  const { form, block, agree, wrap, grounds } = positionForm();
  const found = readForm(form, null);
  assert.equal(fill(found.says, found.shown), 'You block the roof: too loud');
  assert.equal(found.shown.grounds, 'It harms people');
  const built = await build('take_position', found);
  assert.deepEqual(Object.keys(built.act), ['kind', 'matter', 'position', 'grounds', 'reason']);
  assert.deepEqual(built.act.grounds, { harm: 'body' });

  block.checked = false;
  agree.checked = true;
  showWhatApplies(form);
  assert.deepEqual([wrap.hidden, grounds.hidden], [true, true]);
  const agreed = readForm(form, null);
  assert.equal(fill(agreed.says, agreed.shown), 'You take AGREE on the roof');
  assert.deepEqual((await build('take_position', agreed)).act, { kind: 'take_position', matter: ID, position: 'agree', grounds: null, reason: null });
});

test('what is missing is named by its question, not by the first answer', async () => {
  const legend = node('legend', { textContent: ' What it would break ' });
  const closest = () => ({ querySelector: () => legend });
  const radio = (value) => field('grounds', 'json', value, { label: 'Our value: ' + value }, { type: 'radio', checked: false, closest });
  const form = node('form', { dataset: { says: '' }, children: [radio('a'), radio('b')] });
  const { errors } = await build('take_position', readForm(form, null));
  assert.deepEqual(errors.map(({ key, args }) => [key, args.label]), [['field-missing', 'What it would break']]);
});

test('the button that was pressed and ticked boxes are fields', async () => {
  const yes = node('button', { value: 'true', textContent: ' Yes ', dataset: { field: 'principled', type: 'boolean' } });
  const no = node('button', { value: 'false', textContent: 'No', dataset: { field: 'principled', type: 'boolean', says: 'You say no' } });
  const tick = field('urgent', 'boolean', 'on', {}, { type: 'checkbox', checked: false });
  const form = node('form', { dataset: { says: 'You say {principled}' }, children: [yes, no, tick] });
  const pressed = readForm(form, yes);
  assert.equal(fill(pressed.says, pressed.shown), 'You say Yes');
  assert.deepEqual((await build('k', pressed)).act, { kind: 'k', principled: true, urgent: false });
  assert.equal(readForm(form, no).says, 'You say no');
  assert.deepEqual(keysOf(await build('k', readForm(form, null))), ['field-missing']);
});

test('several boxes that are ticked are a sorted list, each once, and are shown before signing', async () => {
  const [low, high] = ['01'.repeat(32), 'fe'.repeat(32)];
  const legend = node('legend', { textContent: ' To erase ' });
  const set = node('fieldset', { querySelector: () => legend });
  const box = (value, label, checked) => {
    const control = field('words', 'ids', value, { label }, { type: 'checkbox', checked });
    control.closest = (selector) => (selector === 'fieldset' ? set : null);
    return control;
  };
  const boxes = [box(high, 'Why so?', true), box(ID, 'Not this', false), box(low, 'Ana', true)];
  const found = readForm(node('form', { dataset: { says: 'Erase' }, children: boxes }), null);
  const built = await build('erase_words', found);
  assert.deepEqual(built.act, { kind: 'erase_words', words: [low, high] });
  assert.deepEqual(built.shown, [{ label: 'To erase', type: 'ids', typed: '', content: ['Why so?', 'Ana'] }]);
  assert.deepEqual([built.texts, built.words], [[], []]);
  canonical(built.act);

  boxes.forEach((one) => { one.checked = false; });
  const none = await build('erase_words', readForm(node('form', { dataset: {}, children: boxes }), null));
  assert.deepEqual(keysOf(none), ['field-missing']);
  assert.equal(none.errors[0].args.label, 'To erase');
  boxes[0].checked = true;
  boxes[0].value = 'x';
  const broken = await build('erase_words', readForm(node('form', { dataset: {}, children: boxes }), null));
  assert.deepEqual(keysOf(broken), ['page-broken']);
});

test('a box that ticks others takes as many as one act takes, and is not in the act itself', async () => {
  const box = (value) => field('words', 'ids', value, { label: value }, { type: 'checkbox', checked: false, closest: () => null });
  const boxes = ['01', '02', '03'].map((start) => box(start.repeat(32)));
  const all = node('input', { type: 'checkbox', checked: true, dataset: { ticks: 'words', max: '2' } });
  const form = node('form', { dataset: {}, children: [all, ...boxes] });
  all.form = form;
  tickOthers(all);
  assert.deepEqual(boxes.map((one) => one.checked), [true, true, false]);
  const built = await build('erase_words', readForm(form, null));
  assert.deepEqual(built.act, { kind: 'erase_words', words: ['01'.repeat(32), '02'.repeat(32)] });
  all.checked = false;
  tickOthers(all);
  assert.deepEqual(boxes.map((one) => one.checked), [false, false, false]);
});
