// From a form to the act's fields: CONTRACT.md section 3. `readForm` looks at the page;
// `build` works on what it found and knows no page.

import { normalise, random, readCanonical, textHash, toHex, utf8, wordHash } from './canon.js';

const BYTES_MAX = { text: 40000, word: 8000 };

function place(object, path, value) {
  const steps = path.split('.');
  const last = steps.pop();
  let at = object;
  for (const step of steps) at = at[step] = at[step] || {};
  at[last] = value;
}

function written(field, fail) {
  const value = normalise(field.value);
  const chars = Array.from(value).length;
  const max = BYTES_MAX[field.type];
  if (value === '' && !field.optional) fail('field-missing');
  else if (value !== '' && chars < field.min) fail('field-short');
  else if (chars > field.max || utf8(value).length > max) fail('field-long');
  else if (field.type === 'line' && !field.lines && value.includes('\n')) fail('field-lines');
  return value;
}

function integer(field, fail) {
  const number = Number(field.value);
  const fits = !(number < field.min) && !(number > field.max);
  if (/^(0|-?[1-9][0-9]*)$/.test(field.value) && Number.isSafeInteger(number) && fits) return number;
  return fail('field-number');
}

async function beside(field, out, fail) {
  const content = written(field, fail);
  if (content === '') return null;
  out.shown.push({ label: field.label, type: field.type, typed: field.value, content });
  if (field.type === 'text') {
    out.texts.push(content);
    return textHash(content);
  }
  const salt = toHex(random(32));
  out.words.push({ content, salt });
  out.named[field.path] = { content, salt };
  return wordHash(salt, content);
}

// Several of what the page lists: sorted, each once, as the book wants them.
function listed(field, out, fail) {
  const ids = Array.from(new Set(field.values)).sort();
  if (!ids.length) return fail('field-missing');
  if (!ids.every((id) => /^[0-9a-f]{64}$/.test(id))) return fail('page-broken');
  out.shown.push({ label: field.label, type: 'ids', typed: '', content: field.labels });
  return ids;
}

async function valueOf(field, out) {
  const fail = (key) => {
    const { label, path, min = '', max = BYTES_MAX[field.type] } = field;
    out.errors.push({ key, path, args: { label, min, max } });
    return null;
  };
  if (field.type === 'null' || field.off) return null;
  if (field.type === 'text' || field.type === 'word') return beside(field, out, fail);
  if (field.type === 'line') return written(field, fail);
  if (field.type === 'ids') return listed(field, out, fail);
  if (field.value === '') return field.optional ? null : fail('field-missing');
  if (field.type === 'integer') return integer(field, fail);
  if (field.type === 'choice') return field.value;
  if (field.type === 'json') return readCanonical(field.value);
  if (field.type === 'boolean' && /^(true|false)$/.test(field.value)) return field.value === 'true';
  if (field.type === 'id' && /^[0-9a-f]{64}$/.test(field.value)) return field.value;
  return fail('page-broken');
}

function isEmpty(path, fields) {
  const inside = fields.filter((field) => field.path.startsWith(path + '.'));
  const typed = inside.filter((field) => !/choice|boolean/.test(field.type));
  return (typed.length ? typed : inside).every((field) => field.off || field.value.trim() === '');
}

/** `{act, texts, words, named, shown, errors}` from what was found in a form. */
export async function build(kind, { fields, groups }) {
  const out = { act: { kind }, texts: [], words: [], named: {}, shown: [], errors: [] };
  const gone = groups
    .filter((group) => group.off || (group.optional && isEmpty(group.path, fields)))
    .map((group) => group.path);
  for (const field of fields) {
    if (gone.some((path) => field.path.startsWith(path + '.'))) continue;
    place(out.act, field.path, await valueOf(field, out));
  }
  for (const path of gone) place(out.act, path, null);
  return out;
}

const named = (form, name) => {
  const controls = Array.from(form.elements);
  const byField = controls.filter((control) => control.dataset.field === name);
  return byField.length ? byField : controls.filter((control) => control.name === name);
};

const isButton = (control) => control.tagName === 'BUTTON' || control.type === 'submit';

const isChosen = (control, pressed) =>
  isButton(control) ? control === pressed : control.type !== 'radio' || control.checked;

function rawValue(control) {
  if (control.type !== 'checkbox') return control.value;
  if (control.dataset.type === 'boolean') return String(control.checked);
  return control.checked ? control.value : '';
}

function holds(form, condition, pressed) {
  const [, name, values] = /^([^=]+)=(.*)$/.exec(condition);
  const control = named(form, name).find((one) => isChosen(one, pressed));
  return Boolean(control) && values.split('|').includes(rawValue(control));
}

function isOff(form, element, pressed) {
  for (let at = element; at && at !== form; at = at.parentElement) {
    if (at.dataset.when && !holds(form, at.dataset.when, pressed)) return true;
  }
  return false;
}

/** Hides what does not apply now. */
export function showWhatApplies(form) {
  for (const element of form.querySelectorAll('[data-when]')) {
    const target = element.dataset.field ? element.closest('label, .field') || element : element;
    target.hidden = !holds(form, element.dataset.when);
  }
}

/** A box that ticks others: as many of them as one act takes. */
export function tickOthers(box) {
  const others = named(box.form, box.dataset.ticks).slice(0, Number(box.dataset.max));
  for (const one of others) one.checked = box.checked;
}

const labelText = (control) =>
  control.labels && control.labels[0] ? control.labels[0].textContent.trim() : '';

function appearance(control) {
  const option = control.selectedOptions && control.selectedOptions[0];
  const from = option || control;
  const chosen = option || isButton(control) || control.type === 'radio' || control.type === 'checkbox';
  // What is typed shows itself; its label is only its name.
  if (!chosen && control.type !== 'hidden') return normalise(control.value);
  return from.dataset.label || (option || isButton(control) ? from.textContent.trim() : labelText(control)) || from.value;
}

const bound = (text) => (text ? Number(text) : undefined);

// What is asked: of one among several to choose from, what stands over all of them.
function labelOf(control) {
  const set = (control.type === 'radio' || control.dataset.type === 'ids') && control.closest('fieldset');
  const legend = set && set.querySelector('legend');
  return legend ? legend.textContent.trim() : labelText(control);
}

/** What stands in a form when `pressed` submits it. */
export function readForm(form, pressed) {
  const found = { fields: [], groups: [], shown: {}, says: form.dataset.says || '' };
  const paths = new Set(Array.from(form.elements, (control) => control.dataset.field).filter(Boolean));
  for (const path of paths) {
    const all = named(form, path).filter((control) => !control.disabled);
    if (!all.length) continue;
    const chosen = all.find((control) => isChosen(control, pressed));
    const { dataset } = chosen || all[0];
    const field = {
      path, type: dataset.type, value: chosen ? rawValue(chosen) : '', off: isOff(form, chosen || all[0], pressed),
      optional: 'optional' in dataset, lines: 'lines' in dataset,
      min: bound(dataset.min), max: bound(dataset.max),
      label: (all[0].type !== 'radio' && dataset.label) || labelOf(all[0]) || path,
    };
    if (dataset.type === 'ids') {
      const ticked = all.filter((control) => control.type !== 'checkbox' || control.checked);
      Object.assign(field, { label: labelOf(all[0]), values: ticked.map((control) => control.value),
        labels: ticked.map(appearance) });
    }
    found.fields.push(field);
    found.shown[path] = chosen && !field.off && field.value ? appearance(chosen) : '';
    const speaking = chosen && !field.off && ((chosen.selectedOptions && chosen.selectedOptions[0]) || chosen);
    if (speaking && speaking.dataset.says) found.says = speaking.dataset.says;
  }
  for (const element of form.querySelectorAll('[data-group]')) {
    const off = isOff(form, element, pressed);
    found.groups.push({ path: element.dataset.group, optional: 'optional' in element.dataset, off });
  }
  return found;
}
