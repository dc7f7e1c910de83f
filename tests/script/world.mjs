// Just enough of a browser for the script's modules to be loaded and driven without one.

import { webcrypto } from 'node:crypto';

// Node 18 has it under another name only.
if (!globalThis.crypto) globalThis.crypto = webcrypto;

export const assets = new URL('../../crates/web/assets/', import.meta.url);
export const load = (name) => import(new URL('script/' + name, assets));

/** Like the browser's: items are own properties. */
class FakeStorage {
  getItem(key) {
    return Object.prototype.hasOwnProperty.call(this, key) ? this[key] : null;
  }

  setItem(key, value) {
    this[key] = String(value);
  }

  removeItem(key) {
    delete this[key];
  }
}

export class FakeElement {
  constructor(tag, { dataset = {}, children = [], ...rest } = {}) {
    Object.assign(this, { tagName: tag.toUpperCase(), dataset, parentElement: null, hidden: false, type: '', name: '' }, rest);
    this.children = children;
    for (const child of children) child.parentElement = this;
    if (this.textContent === undefined) this.textContent = '';
  }

  everything() {
    return this.children.flatMap((child) => [child, ...child.everything()]);
  }

  get elements() {
    return this.everything().filter((one) => ['INPUT', 'TEXTAREA', 'SELECT', 'BUTTON'].includes(one.tagName));
  }

  querySelectorAll(selector) {
    const names = { '[data-when]': 'when', '[data-group]': 'group' };
    return this.everything().filter((one) => names[selector] in one.dataset);
  }

  closest() {
    return null;
  }

  matches(selector) {
    return this.tagName === 'FORM' && selector.includes('.' + this.className);
  }

  append(...nodes) {
    for (const one of nodes) if (typeof one === 'string') this.textContent += one;
    this.children.push(...nodes.filter((one) => typeof one === 'object'));
  }

  prepend(one) {
    this.children.unshift(one);
  }

  addEventListener(type, heard) {
    this['on' + type] = heard;
  }

  setAttribute() {}

  remove() {
    this.removed = true;
  }
}

export const node = (tag, rest) => new FakeElement(tag, rest);

/** An input that is an act's field. */
export const field = (path, type, value, data = {}, rest = {}) =>
  node('input', { type: 'text', value, dataset: { field: path, type, ...data }, ...rest });

// A page that waits for minutes keeps no test waiting.
const wait = globalThis.setTimeout;
globalThis.setTimeout = (work, ms, ...rest) => {
  const timer = wait(work, ms, ...rest);
  if (ms > 60000) timer.unref();
  return timer;
};

/** Globals of a page of a book; called before modules that look at the page are loaded. */
export function makePage(dataset = {}) {
  globalThis.localStorage = new FakeStorage();
  globalThis.sessionStorage = new FakeStorage();
  globalThis.location = { href: 'http://192.168.1.7:8400/b/x', origin: 'http://192.168.1.7:8400', pathname: '/b/x', search: '' };
  if (!globalThis.navigator) globalThis.navigator = {};
  globalThis.heard = {};
  globalThis.addEventListener = (type, work) => { globalThis.heard[type] = work; };
  const regions = { '[data-pending]': node('div'), '[data-status]': node('div'), '[data-unlocked]': node('p') };
  globalThis.document = {
    regions,
    documentElement: { lang: 'en' },
    body: { dataset: { words: '{}', nowMs: '1790000000000', ...dataset } },
    createElement: (tag) => node(tag),
    querySelector: (selector) => regions[selector] || null,
    querySelectorAll: () => [],
  };
}


/** As over plain HTTP: random bytes, and nothing else. */
export async function withoutSubtle(work) {
  const value = { getRandomValues: (bytes) => webcrypto.getRandomValues(bytes) };
  Object.defineProperty(globalThis, 'crypto', { value, configurable: true });
  try {
    return await work();
  } finally {
    Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
  }
}
