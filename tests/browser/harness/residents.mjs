// People who act without a browser, by the addresses that programs use, with the bytes of
// spec/encoding.md. They fill an assembly quickly, so that a story can be about one person.

import { webcrypto } from 'node:crypto';

const assets = new URL('../../../crates/web/assets/', import.meta.url);
const canon = await import(new URL('script/canon.js', assets));
const { actId, canonical, fromHex, message, personId, random, textHash, toHex, wordHash } = canon;
const { subtle } = webcrypto;

const EMPTY = { root: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', size: 0 };

async function send(url, body, headers = {}) {
  const options = { method: 'POST', body: JSON.stringify(body), redirect: 'manual' };
  const answer = await fetch(url, { ...options, headers: { 'content-type': 'application/json', ...headers } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} from ${url}: ${text}`);
  return text ? JSON.parse(text) : answer;
}

/** A word with its salt, and the hash that stands for it in an act. */
async function salted(content) {
  const word = { content: canon.normalise(content), salt: toHex(random(32)) };
  return { word, hash: await wordHash(word.salt, word.content) };
}

/** Somebody with a key of their own: `{ name, key, person, seed }`. */
export class Resident {
  /** Makes a key. */
  static async make(server, name) {
    const pair = await subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
    const self = new Resident();
    self.key = toHex(new Uint8Array(await subtle.exportKey('raw', pair.publicKey)));
    self.seed = toHex(new Uint8Array(await subtle.exportKey('pkcs8', pair.privateKey)).slice(-32));
    return Object.assign(self, {
      server, name, handle: pair.privateKey, person: await personId(self.key),
    });
  }

  /** A signature over the bytes of a domain, in hexadecimal. */
  async sign(domain, text) {
    return toHex(new Uint8Array(await subtle.sign('Ed25519', this.handle, message(domain, text))));
  }

  /** Joins a draft, in the household of this number or a new one of this name. */
  async joinDraft(draft, household) {
    const at = this.server.clock?.now() ?? Date.now();
    const challenge = canonical({ at, draft, key: this.key, purpose: 'join_draft' });
    const home = typeof household === 'string' ? (await salted(household)).word : household;
    await send(`${this.server.origin}/draft/${draft}/founders`, {
      challenge, key: this.key, sig: await this.sign('challenge', challenge),
      name: (await salted(this.name)).word, household: home,
    });
  }

  /** Signs a draft as it stands; with the last signature, the book's id. */
  async signDraft(draft) {
    const { origin } = this.server;
    const { act } = await (await fetch(`${origin}/api/draft/${draft}`)).json();
    const answer = await send(`${origin}/draft/${draft}/sign`, { key: this.key, sig: await this.sign('act', act) });
    return answer.receipt?.book;
  }

  /** Signs an act and hands it in; its id. `words` names fields whose words are given in the clear. */
  async act(book, deed, { texts = [], words = {} } = {}) {
    const opened = [];
    const named = { ...deed };
    for (const [field, content] of Object.entries(words)) {
      const { word, hash } = await salted(content);
      opened.push(word);
      named[field] = hash;
    }
    const at = this.server.clock?.now() ?? Date.now();
    const act = canonical({ act: named, at, book, edition: 0, nonce: toHex(random(16)), seen: EMPTY });
    const sigs = [{ by: this.person, key: this.key, sig: await this.sign('act', act) }];
    await send(`${this.server.origin}/b/${book}/acts`, { act, sigs, texts, words: opened });
    return actId(act);
  }

  /** Opens a proposal; `{ matter, version }`. */
  async propose(book, text, more = {}) {
    const version = await textHash(text);
    const deed = {
      kind: 'open_proposal', about: null, affected: '', kind_of: 'ordinary', review_days: 180, text: version, ...more,
    };
    return { matter: await this.act(book, deed, { texts: [text] }), version };
  }

  /** Takes a position on a version; a reason makes words of it. */
  stand(book, { matter, version }, position, { grounds = null, reason } = {}) {
    const deed = { kind: 'take_position', grounds, matter, position, reason: null, version };
    return this.act(book, deed, { words: reason ? { reason } : {} });
  }

  /** Signs in to read; the value of the session's cookie. */
  async signIn(book) {
    const { origin } = this.server;
    const challenge = await (await fetch(`${origin}/b/${book}/challenge`)).text();
    const body = { challenge, key: this.key, sig: await this.sign('challenge', challenge) };
    const answer = await send(`${origin}/b/${book}/session`, body);
    return /reader=([0-9a-f]+)/.exec(answer.headers.get('set-cookie'))[1];
  }

  /** What the interface for programs says to this person under `/api/b/BOOK/`. */
  async read(book, path) {
    const headers = { cookie: `reader=${await this.signIn(book)}` };
    const answer = await fetch(`${this.server.origin}/api/b/${book}/${path}`, { headers });
    if (!answer.ok) throw new Error(`${answer.status} from ${path}`);
    return answer.json();
  }
}

/**
 * Founds an assembly of people without browsers, each a household of their own unless a name stands
 * there twice: `{ book, people }`. `homes` maps names to households.
 */
export async function found(server, homes, answers = {}) {
  const fields = { name: 'Snail House', purpose: 'To keep four old houses as homes.', template: 'housing-coop', ...answers };
  const begun = await fetch(`${server.origin}/draft`, {
    method: 'POST', body: new URLSearchParams(fields), redirect: 'manual',
  });
  if (begun.status !== 303) throw new Error(`${begun.status}: ${await begun.text()}`);
  const draft = begun.headers.get('location').split('/').pop();
  const people = await joinAll(server, draft, homes);
  let book;
  for (const one of Object.values(people)) book = (await one.signDraft(draft)) ?? book;
  return { book, draft, people };
}

/** Joins a draft as these people, without signing it. */
export async function joinAll(server, draft, homes) {
  const [people, known] = [{}, []];
  for (const [name, home] of Object.entries(homes)) {
    people[name] = await Resident.make(server, name);
    const at = known.indexOf(home);
    await people[name].joinDraft(draft, at < 0 ? home : at);
    if (at < 0) known.push(home);
  }
  return people;
}

export { fromHex, textHash };
