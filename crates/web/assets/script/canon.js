// Canonical bytes, normalised text, hashes and ids: spec/encoding.md, sections 1 and 2.

const encoder = new TextEncoder();
export const utf8 = (text) => encoder.encode(text);

export class Refused extends Error {}

const inRange = (code, from, to) => code >= from && code <= to;
const isControl = (c) => c !== 10 && (c < 32 || inRange(c, 0x7f, 0x9f));
const deceives = (c) => inRange(c, 0x202a, 0x202e) || inRange(c, 0x2066, 0x2069);
const isReserved = (c) => inRange(c, 0xfdd0, 0xfdef) || (c & 0xfffe) === 0xfffe;
const isSurrogate = (c) => inRange(c, 0xd800, 0xdfff);
const forbidden = (c) => isControl(c) || deceives(c) || isReserved(c) || isSurrogate(c);

function checkString(text) {
  for (const char of text) {
    const code = char.codePointAt(0);
    if (forbidden(code)) throw new Refused('U+' + code.toString(16));
  }
  if (text.normalize('NFC') !== text) throw new Refused('NFC');
}

function writeString(text) {
  checkString(text);
  return '"' + text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n') + '"';
}

/** The canonical JSON of a value, or Refused: nothing is mended here. */
export function canonical(value, depth = 1) {
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === 'string') return writeString(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Refused('number');
    return String(value);
  }
  if (typeof value !== 'object') throw new Refused(typeof value);
  if (depth > 16) throw new Refused('nesting');
  if (Array.isArray(value)) {
    return '[' + Array.from(value, (item) => canonical(item, depth + 1)).join(',') + ']';
  }
  const proto = Object.getPrototypeOf(value);
  if (proto !== Object.prototype && proto !== null) throw new Refused('object');
  const members = Object.keys(value).sort().map(
    (key) => writeString(key) + ':' + canonical(value[key], depth + 1),
  );
  return '{' + members.join(',') + '}';
}

/** Reads canonical JSON; whatever does not come out again as the same string is refused. */
export function readCanonical(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch (_) {
    throw new Refused('JSON');
  }
  if (canonical(value) !== text) throw new Refused('form');
  return value;
}

// Rust's `trim`: unlike JavaScript's, it leaves U+FEFF where it is.
const SPACE = '[\\n \\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
const ENDS = new RegExp('^' + SPACE + '|' + SPACE + '$', 'g');

function tidy(typed) {
  const removed = [];
  let kept = '';
  for (const char of typed.replace(/\r\n/g, '\n').normalize('NFC')) {
    const code = char.codePointAt(0);
    if (code === 9) kept += ' ';
    else if (code === 13) kept += '\n';
    // What browsers send for half a surrogate pair.
    else if (isSurrogate(code)) kept += '\ufffd';
    else if (forbidden(code)) removed.push('U+' + code.toString(16).toUpperCase().padStart(4, '0'));
    else kept += char;
  }
  return { kept, removed };
}

/** What was typed, in the form that can be signed; as `basics::text::normalise`. */
export const normalise = (typed) => tidy(typed).kept.replace(ENDS, '').normalize('NFC');

/** What normalising did: words' keys and their arguments. */
export function changes(typed) {
  const list = [];
  const plain = typed.replace(/\r\n?/g, '\n');
  const { kept, removed } = tidy(typed);
  if (removed.length) list.push(['changed-removed', { codes: Array.from(new Set(removed)).join(', ') }]);
  if (plain.includes('\t')) list.push(['changed-tabs', {}]);
  if (kept.replace(ENDS, '') !== kept) list.push(['changed-ends', {}]);
  if (plain.normalize('NFC') !== plain || kept.normalize('NFC') !== kept) list.push(['changed-form', {}]);
  return list;
}

export const toHex = (bytes) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export function fromHex(hex) {
  if (typeof hex !== 'string' || !/^([0-9a-f]{2})*$/.test(hex)) throw new Refused('hex');
  return Uint8Array.from(hex.match(/../g) || [], (pair) => parseInt(pair, 16));
}

export function concat(...parts) {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

export const random = (size) => crypto.getRandomValues(new Uint8Array(size));

/** Absent on plain HTTP. */
export const subtle = () => (typeof crypto === 'object' && crypto.subtle) || null;

export async function sha256(bytes) {
  if (subtle()) return new Uint8Array(await subtle().digest('SHA-256', bytes));
  const { sha256: hash } = await import('../vendor/noble-hashes/sha2.js');
  return hash(bytes);
}

const hashHex = async (...parts) => toHex(await sha256(concat(...parts)));

/** The bytes that are signed: the domain line and the canonical string. */
export const message = (domain, text) => utf8('caracol/' + domain + '/v0\n' + text);

export const actId = (canonicalAct) => hashHex(message('act', canonicalAct));
export const textHash = (text) => hashHex(utf8(text));
export const wordHash = (salt, content) =>
  hashHex(utf8('caracol/word/v0\n'), fromHex(salt), utf8(content));
export const personId = (key) => hashHex(utf8('caracol/person/v0\n'), fromHex(key));
export const leafHash = (entry) => hashHex(Uint8Array.of(0), utf8(entry));
