// What was typed and not sent is kept on this device, by page, form and field.

import { button, element } from './dialog.js';
import { showWhatApplies, tickOthers } from './fields.js';
import { local } from './store.js';
import { word } from './words.js';

const PREFIX = 'caracol/typed/';
const SENT = 'caracol/sent';
const FORMS = 'form.act, form.draft, form.draft-join';
const NEVER = ['hidden', 'password', 'submit', 'button', 'file', 'reset'];

export const placeOf = (form) => PREFIX + location.pathname + '#' + form.id + '/';

function keyOf(control) {
  const { form } = control;
  const name = control.dataset.field || control.name;
  const kept = form && name && form.matches(FORMS) && !NEVER.includes(control.type);
  return kept && !control.closest('[data-keep="no"]') ? placeOf(form) + name : null;
}

const isTick = (control) => control.type === 'radio' || control.type === 'checkbox';

function keep(control) {
  const key = keyOf(control);
  if (!key) return;
  try {
    local().setItem(key, control.type === 'checkbox' && !control.checked ? '' : control.value);
  } catch (_) {
    // Full or forbidden: the form works all the same.
  }
}

/** Forgets what was typed into the form with this place. */
export function forget(place) {
  const kept = local() || {};
  for (const key of Object.keys(kept)) if (key.startsWith(place)) kept.removeItem(key);
}

function putBack(control) {
  const key = keyOf(control);
  const value = key && local() ? local().getItem(key) : null;
  if (value === null) return false;
  if (isTick(control)) {
    const before = control.checked;
    control.checked = value === control.value;
    return control.checked !== before;
  }
  const before = control.value;
  control.value = value;
  return control.value !== before;
}

// Where the server marked none, the first option is the one that was there.
const isMoved = (option) => option.selected && !option.defaultSelected && option.index > 0;

function isUnsent(control) {
  if (NEVER.includes(control.type) || !control.form || !control.form.matches(FORMS)) return false;
  if (isTick(control)) return control.checked !== control.defaultChecked;
  if (control.options) return Array.from(control.options).some(isMoved);
  return control.value !== control.defaultValue;
}

const CONTROLS = 'input, textarea, select';

/** True if something in this part of the page was typed and not sent. */
export const unsent = (part) => Array.from(part.querySelectorAll(CONTROLS)).some(isUnsent);

function prepare(form) {
  // The script names what is missing in the reader's words, also in fields that are hidden now.
  form.noValidate = form.matches('.act, .draft-join');
  const restored = Array.from(form.querySelectorAll(CONTROLS)).filter(putBack);
  showWhatApplies(form);
  // Nothing differs from what the server wrote: it was sent, or never changed.
  if (!restored.length) return forget(placeOf(form));
  const mark = element('p', 'draft-kept', word('draft-kept') + ' ');
  mark.append(button('draft-drop', word('draft-drop'), () => {
    forget(placeOf(form));
    form.reset();
    showWhatApplies(form);
    mark.remove();
  }));
  return form.prepend(mark);
}

/** Prepares the forms of a page, or of a part that came later. */
export const restore = (root) => root.querySelectorAll(FORMS).forEach(prepare);

// An ordinary form was sent if the page that follows no longer shows it.
function forgetSent() {
  const place = sessionStorage.getItem(SENT);
  if (!place || Array.from(document.querySelectorAll(FORMS), placeOf).includes(place)) return;
  forget(place);
  sessionStorage.removeItem(SENT);
}

export function watch() {
  for (const type of ['input', 'change']) {
    document.addEventListener(type, ({ target }) => {
      if (!target.form || !target.form.matches(FORMS)) return;
      if (target.dataset.ticks) tickOthers(target);
      keep(target);
      showWhatApplies(target.form);
    });
  }
  document.addEventListener('submit', ({ target }) => {
    if (target.matches('form.draft')) sessionStorage.setItem(SENT, placeOf(target));
  });
  restore(document);
  forgetSent();
}
