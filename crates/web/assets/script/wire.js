// Handing JSON to the node, and what its answers mean: CONTRACT.md section 3.

import { word } from './words.js';

const PATIENCE_MS = 30000;

const answers = (status) => status >= 400 && status < 500 && ![408, 425, 429].includes(status);

function refusal(text) {
  try {
    const { error } = JSON.parse(text);
    if (error && error.title) return error;
  } catch (_) {
    // Not from the node itself.
  }
  return { title: word('refused'), detail: word('server-fault') };
}

/** `{answer}`, `{refused}`, or `{}` if the server cannot be reached or cannot answer now. */
export async function post(url, body) {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const options = { method: 'POST', headers, body: JSON.stringify(body), credentials: 'same-origin' };
  const stop = typeof AbortController === 'function' ? new AbortController() : null;
  const timer = setTimeout(() => stop && stop.abort(), PATIENCE_MS);
  try {
    const response = await fetch(url, stop ? { ...options, signal: stop.signal } : options);
    const text = await response.text();
    // A network that answers with its own page, as in cafés, is no connection: JSON or nothing.
    if (response.ok) return { answer: text === '' ? {} : JSON.parse(text) };
    return answers(response.status) ? { refused: refusal(text) } : {};
  } catch (_) {
    return {};
  } finally {
    clearTimeout(timer);
  }
}
