// What was typed and not sent: kept, put back, and forgotten at the right moments.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { field, load, makePage, node } from './world.mjs';

makePage();
const drafts = await load('drafts.js');
const PLACE = 'caracol/typed//b/x#f/';

function page(children) {
  const form = node('form', { className: 'act', id: 'f', children });
  for (const child of children) child.form = form;
  // No `data-when` here, and every child is a control.
  form.querySelectorAll = (selector) => (selector === '[data-when]' ? [] : children);
  return { form, querySelectorAll: () => [form] };
}

const typed = (path, value, rest) => field(path, 'text', value, {}, { defaultValue: '', ...rest });

test('what was typed comes back once, with a way to clear it', () => {
  localStorage.setItem(PLACE + 'text', 'half a thought');
  localStorage.setItem(PLACE + 'tick', 'on');
  const text = typed('text', '');
  const tick = typed('tick', 'on', { type: 'checkbox', checked: false, defaultChecked: false });
  const root = page([text, tick]);
  assert.equal(drafts.unsent(root.form), false);
  drafts.restore(root);
  assert.deepEqual([text.value, tick.checked], ['half a thought', true]);
  assert.equal(drafts.unsent(root.form), true);
  const [mark] = root.form.children;
  assert.equal(mark.className, 'draft-kept');
  root.form.reset = () => {};
  mark.children[0].onclick();
  assert.ok(mark.removed);
  assert.deepEqual(Object.keys(localStorage).filter((key) => key.startsWith(PLACE)), []);
});

test('what the server shows already is forgotten, secrets and hidden fields are never kept', () => {
  localStorage.setItem(PLACE + 'text', 'same');
  localStorage.setItem(PLACE + 'matter', 'other');
  const matter = typed('matter', 'mine', { type: 'hidden' });
  drafts.restore(page([typed('text', 'same'), matter]));
  assert.equal(matter.value, 'mine');
  assert.equal(localStorage.getItem(PLACE + 'text'), null);
});

test('forms and pages do not share drafts', () => {
  localStorage.setItem('caracol/typed//b/y#f/text', 'another page');
  localStorage.setItem('caracol/typed//b/x#ff/text', 'another form');
  const text = typed('text', '');
  drafts.restore(page([text]));
  assert.equal(text.value, '');
  drafts.forget(PLACE);
  assert.equal(localStorage.getItem('caracol/typed//b/x#ff/text'), 'another form');
});
