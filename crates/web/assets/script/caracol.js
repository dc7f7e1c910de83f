// Entry of the pages' script. A page for reading loads this and store.js, one with forms the rest.
// What the pages and the script promise each other is in CONTRACT.md.

import * as store from './store.js';

const page = document.body.dataset;
const { classList } = document.documentElement;
const has = (selector) => Boolean(document.querySelector(selector));
const explain = async (error) => (await import('./dialog.js')).explain(error);

const WORK = {
  act: async () => (await import('./acts.js')).submit,
  'draft-join': async () => (await import('./founding.js')).join,
  'draft-off': async () => (await import('./founding.js')).takeOff,
  'founding-sign': async () => (await import('./founding.js')).sign,
};

// Older browsers do not say which button submitted a form.
let pressed = null;

async function onSubmit(event) {
  const form = event.target;
  const kind = Object.keys(WORK).find((name) => form.classList.contains(name));
  if (!kind) return;
  event.preventDefault();
  if (form.classList.contains('act-busy')) return;
  form.classList.add('act-busy');
  const by = event.submitter || (pressed && pressed.form === form ? pressed : null);
  try {
    await (await WORK[kind]())(form, by);
  } catch (error) {
    await explain(error);
  } finally {
    form.classList.remove('act-busy');
    pressed = null;
  }
}

function onClick(event) {
  const target = event.target.closest('button, input, [data-copy]');
  if (!target) return;
  if ('copy' in target.dataset) {
    event.preventDefault();
    import('./dialog.js').then(({ copy }) => copy(target));
  } else if (target.form) {
    pressed = target;
  }
}

async function keepSending() {
  const send = async () => {
    if ((await store.all('pending:')).length) await (await import('./acts.js')).resend(false);
  };
  addEventListener('online', () => send().catch(explain));
  setInterval(() => send().catch(explain), 60000);
  await send();
}

async function keyOfBook() {
  // Whoever signed a draft before it was complete comes here by its link. It is named after the
  // hash, which is sent to nobody, since the page of a book that one may not read names nothing.
  const [, named] = /^#draft-([0-9a-f]{32})$/.exec(location.hash) || [];
  const nonce = page.draftNonce || named;
  const draft = nonce && 'draft:' + nonce;
  if (draft && (await store.get('key:' + draft))) await (await import('./keys.js')).rename(draft, page.book);
  const record = await store.get('key:' + page.book);
  classList.add(record ? 'has-key' : 'no-key');
  if (record && page.signin) await (await import('./signin.js')).signIn(record);
}

async function forms() {
  if (!has('form.act, form.draft, form.draft-join, form.draft-off, form.founding-sign')) return;
  (await import('./drafts.js')).watch();
  // What signing needs is fetched early, so that it works if the connection goes: ours now, the
  // libraries (if this browser needs them) when somebody first touches the page.
  const [keys] = await Promise.all([import('./keys.js'), import('./acts.js')]);
  document.addEventListener('focusin', () => keys.warm().catch(() => {}), { once: true });
}

async function live(parts) {
  if (page.live) (await import('./live.js')).start(parts);
}

async function times() {
  if (has('time[data-time]')) (await import('./times.js')).showLocal(document);
}

// A tab in which a passphrase was given says so, and how to lock it.
async function unlocked() {
  let open = false;
  try {
    open = Object.keys(sessionStorage).some((name) => name.startsWith('caracol/open/'));
  } catch (_) {
    // Nothing may be kept here, so nothing is.
  }
  if (open) (await import('./unlocked.js')).show();
}

// What was signed a moment ago, on the page before.
async function done() {
  let says = null;
  try {
    says = sessionStorage.getItem('caracol/done');
    sessionStorage.removeItem('caracol/done');
  } catch (_) {
    // Nothing may be kept here, so nothing is.
  }
  if (!says) return;
  const [{ notice }, { word }] = await Promise.all([import('./dialog.js'), import('./words.js')]);
  notice(word('done', { says }));
}

async function receipts() {
  if (has('[data-receipts]')) await (await import('./receipts.js')).show();
}

function start() {
  classList.add('has-script');
  document.addEventListener('submit', onSubmit);
  document.addEventListener('click', onClick, true);
  // As the server wrote them, before drafts are put back into them.
  const parts = new Map(Array.from(document.querySelectorAll('[data-live-part]'), (part) => [part, part.outerHTML]));
  const work = [forms(), keepSending(), live(parts), receipts(), times(), unlocked(), done()];
  if (page.book) work.push(keyOfBook());
  for (const one of work) one.catch(explain);
}

start();
