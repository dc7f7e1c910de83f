// "My receipts": what this device holds, checked against what the book says now.

import { receiptHolds } from './acts.js';
import { canonical } from './canon.js';
import { button, element } from './dialog.js';
import * as store from './store.js';
import { word } from './words.js';

/** `found`, `differs`, `missing`, or `unchecked`. */
export async function check(kept) {
  const { receipt, scribe } = kept;
  try {
    const url = '/b/' + receipt.book + '/acts/' + receipt.act;
    const response = await fetch(url, { headers: { accept: 'application/json' }, cache: 'no-store' });
    if (response.status === 404) return 'missing';
    if (!response.ok) return 'unchecked';
    const entry = await response.json();
    const same = ['leaf', 'seq', 'at'].every((name) => entry[name] === receipt[name]);
    const holds = await receiptHolds(kept, { id: receipt.act, book: receipt.book, scribe });
    return same && holds ? 'found' : 'differs';
  } catch (_) {
    return 'unchecked';
  }
}

/** The file of spec/book.md section 9. */
export const asLines = (list) =>
  list.map(({ receipt, sig }) => canonical({ receipt, sig }) + '\n').join('');

function save(list) {
  const link = element('a');
  link.href = URL.createObjectURL(new Blob([asLines(list)], { type: 'application/jsonl' }));
  link.download = 'receipts.jsonl';
  document.body.append(link);
  link.click();
  link.remove();
}

async function fillIn(place) {
  const { book } = place.dataset;
  const list = await store.all('receipt:' + (book ? book + ':' : ''));
  place.textContent = '';
  if (!list.length) return place.append(element('p', '', word('receipts-none')));
  const lines = list.map((kept) => {
    const state = element('p', '', word('receipt-checking'));
    const title = element('strong', '', word('receipt-number', { seq: kept.receipt.seq }));
    const line = element('li', 'receipt', title, element('p', '', kept.says), state);
    return { kept, line, state };
  });
  place.append(element('ul', 'receipts', ...lines.map(({ line }) => line)),
    button('receipts-export', word('receipts-export'), () => save(list)));
  for (const { kept, line, state } of lines) {
    const result = await check(kept);
    line.classList.add('receipt-' + result);
    state.textContent = word('receipt-' + result);
  }
}

export const show = () => Promise.all(Array.from(document.querySelectorAll('[data-receipts]'), fillIn));
