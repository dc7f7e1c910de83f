// What the script shows: questions in a dialog, and notices on the page. It has no words of its own.

import { Refused } from './canon.js';
import { has, word } from './words.js';

const { body } = document;

export function element(tag, className, ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

export function button(className, text, onClick) {
  const node = element('button', className, text);
  node.type = 'button';
  node.addEventListener('click', onClick);
  return node;
}

// Without <dialog>, everything else is hidden while the question stands.
function showPlain(root) {
  const rest = Array.from(body.children).filter((child) => !child.hidden);
  const focused = document.activeElement;
  for (const child of rest) child.hidden = true;
  body.append(root);
  return () => {
    for (const child of rest) child.hidden = false;
    if (focused) focused.focus();
  };
}

function showOver(root) {
  body.append(root);
  root.showModal();
  return () => root.close();
}

/**
 * Asks, and answers true (go on) or false (go back). Without `go` there is only the way back.
 * `check` may return the key of a complaint, which keeps the question open.
 */
export function ask(title, nodes, { go, back = 'go-back', check, focus } = {}) {
  return new Promise((resolve) => {
    const native = typeof HTMLDialogElement === 'function';
    const heading = element('h2', '', title);
    heading.id = 'sign-heading';
    heading.tabIndex = -1;
    const complaint = element('p', 'sign-error');
    complaint.setAttribute('role', 'alert');
    const actions = element('div', 'sign-actions');
    const form = element('form', '', heading, ...nodes, complaint, actions);
    const root = element(native ? 'dialog' : 'div', native ? 'sign-dialog' : 'sign-dialog sign-plain', form);
    root.setAttribute('aria-labelledby', heading.id);
    if (!native) root.setAttribute('role', 'dialog');
    let hide;
    const end = (answer) => {
      hide();
      root.remove();
      resolve(answer);
    };
    if (go) actions.append(element('button', 'sign-go', word(go)));
    actions.append(button('sign-back', word(back), () => end(false)));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const problem = check && check();
      if (problem) complaint.textContent = problem;
      else end(Boolean(go));
    });
    root.addEventListener('cancel', (event) => {
      event.preventDefault();
      end(false);
    });
    root.addEventListener('keydown', (event) => {
      if (!native && event.key === 'Escape') end(false);
    });
    hide = native ? showOver(root) : showPlain(root);
    (focus || heading).focus();
  });
}

export const tell = (title, ...lines) =>
  ask(title, lines.filter(Boolean).map((line) => element('p', 'sign-error', ...[line].flat())), { back: 'close' });

/** The number of a rule stands last and leads to what it means, in a tab of its own. */
export function cited(rule) {
  const [, why, number] = /^(.*\s)\u2068?(R\d+)\u2069?$/.exec(rule) || [];
  if (!number) return rule;
  const link = element('a', '', number);
  Object.assign(link, { href: '/help/numbers#' + number, target: '_blank', rel: 'noopener' });
  return [why, link];
}

/** Says what went wrong on this device. */
export function explain(error) {
  const status = document.querySelector('[data-status]');
  if (status) status.textContent = '';
  const known = error instanceof Refused && has(error.message);
  return tell(word('refused'), known ? word(error.message) : word('fault', { detail: String(error && error.message) }));
}

function passphraseField(key, kind) {
  const input = element('input');
  input.type = 'password';
  input.autocomplete = kind;
  return { input, label: element('label', 'sign-field', word(key), input) };
}

export const passphrases = {
  async passphrase(wrong) {
    const { input, label } = passphraseField('passphrase', 'current-password');
    const nodes = wrong ? [element('p', 'sign-error', word('passphrase-wrong')), label] : [label];
    const title = word('passphrase-title');
    return (await ask(title, nodes, { go: 'continue', focus: input })) ? input.value : null;
  },
  async newPassphrase(min) {
    const first = passphraseField('passphrase', 'new-password');
    const second = passphraseField('passphrase-again', 'new-password');
    const check = () => {
      if (Array.from(first.input.value).length < min) return word('passphrase-short', { min });
      return first.input.value === second.input.value ? '' : word('passphrase-differs');
    };
    const nodes = [element('p', 'sign-note', word('passphrase-why')), first.label, second.label];
    const title = word('passphrase-new-title');
    return (await ask(title, nodes, { go: 'continue', check, focus: first.input })) ? first.input.value : null;
  },
};

/** The page's own element with this attribute, or a new one at the top of the page. */
export function region(attribute, className) {
  let node = document.querySelector('[' + attribute + ']');
  if (!node) {
    node = element('div', className);
    node.setAttribute(attribute, '');
    node.setAttribute('role', 'status');
    (document.querySelector('main') || body).prepend(node);
  }
  return node;
}

export function notice(...content) {
  const node = region('data-status', 'status');
  node.textContent = '';
  node.append(...content);
}

// On plain HTTP there is no clipboard, only the old command.
function copyOld(text) {
  const area = element('textarea', '', text);
  body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}

/** Copies what a `[data-copy]` holds, and answers in its text. */
export async function copy(target) {
  const text = target.dataset.copy || target.href || location.href;
  let done = false;
  try {
    done = navigator.clipboard ? (await navigator.clipboard.writeText(text), true) : copyOld(text);
  } catch (_) {
    done = false;
  }
  const before = target.textContent;
  target.textContent = word(done ? 'copied' : 'copy-failed');
  setTimeout(() => { target.textContent = before; }, 2000);
}
