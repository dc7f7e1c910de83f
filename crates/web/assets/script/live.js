// Live pages: parts that changed are fetched again and replaced, never under somebody's hands.

import { newTime, showPending } from './acts.js';
import { button, notice } from './dialog.js';
import { restore, unsent } from './drafts.js';
import { showLocal } from './times.js';
import { word } from './words.js';

const page = document.body.dataset;
const POLL_MS = 20000;
// Parts as the server wrote them: the script itself changes forms, which is no news.
let written = new Map();
let source = null;
let poll = null;
let errors = 0;
let timer = null;

const inUse = (part) => {
  const focused = document.activeElement;
  return unsent(part) || Boolean(focused && focused.form && part.contains(focused)) ||
    Boolean(part.querySelector('.act-busy'));
};

function replaceParts(fresh) {
  let left = false;
  for (const part of document.querySelectorAll('[data-live-part]')) {
    const next = part.id && fresh.getElementById(part.id);
    if (!next || written.get(part) === next.outerHTML) continue;
    if (inUse(part)) {
      left = true;
      continue;
    }
    const adopted = document.importNode(next, true);
    written.set(adopted, next.outerHTML);
    written.delete(part);
    part.replaceWith(adopted);
    restore(adopted);
    showLocal(adopted);
  }
  return left;
}

async function refresh() {
  try {
    const response = await fetch(location.href, { cache: 'no-store', credentials: 'same-origin' });
    if (!response.ok) return;
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (!fresh.body.dataset.seenRoot) return;
    const left = replaceParts(fresh);
    await showPending();
    if (left) return notice(word('live-waiting') + ' ', button('live-load', word('live-load'), () => location.reload()));
    // Only what was wholly shown counts as seen.
    for (const name of ['nowMs', 'seenSize', 'seenRoot']) page[name] = fresh.body.dataset[name];
    newTime(page.nowMs);
  } catch (_) {
    // No connection: the next event or round tries again.
  }
}

// Several acts often enter together, and many phones listen: wait a little, each its own time.
function soon() {
  clearTimeout(timer);
  timer = setTimeout(refresh, 200 + Math.random() * 600);
}

function startPolling() {
  if (!poll) poll = setInterval(refresh, POLL_MS);
}

function stop() {
  if (source) source.close();
  clearInterval(poll);
  source = poll = null;
}

function listen() {
  if (typeof EventSource !== 'function' || errors > 2) return startPolling();
  source = new EventSource(page.live);
  source.addEventListener('changed', soon);
  source.addEventListener('open', () => { errors = 0; });
  source.addEventListener('error', () => {
    errors += 1;
    if (errors <= 2 && source.readyState !== EventSource.CLOSED) return;
    stop();
    startPolling();
  });
}

export function start(parts) {
  written = parts;
  document.addEventListener('visibilitychange', () => {
    stop();
    if (document.hidden) return;
    refresh();
    listen();
  });
  if (!document.hidden) listen();
}
