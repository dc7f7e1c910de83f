// The words that a page brings in its reader's language: `data-words`, WORDS.md.

const words = JSON.parse(document.body.dataset.words || '{}');

/** The sentence with its slots filled by what the person sees. */
export function fill(sentence, shown) {
  return sentence.replace(/\{([a-z0-9_.-]+)\}/g, (slot, path) =>
    Object.prototype.hasOwnProperty.call(shown, path) ? shown[path] : slot);
}

export const has = (key) => Object.prototype.hasOwnProperty.call(words, key);

/** A word in the reader's language; its key where the page lacks it. */
export const word = (key, args) => fill(has(key) ? words[key] : key, args || {});
