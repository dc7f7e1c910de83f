// Reads spec/vectors/*.json with the script's own modules. A section that a file lacks is skipped
// and says so; a section that is there must hold at least one case.
//
// encoding.json: "canonical" [{"bytes","value"}], "refused" [{"bytes"}], "normalised" [{"typed","normal"}],
//   "text_hashes" [{"hash","text"}], "word_hashes" [{"content","hash","salt"}], "person_ids" [{"id","key"}],
//   "signatures" [{"key","message" in hexadecimal,"sig","valid"}]
// book.json: "acts" [{"act" as canonical bytes,"id"}], "leaves" [{"entry","hash"}],
//   "receipts" [{"key","receipt","sig","valid"}]

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load, makePage } from './world.mjs';

makePage();
const canon = await load('canon.js');
const keys = await load('keys.js');
const receiptMessage = (receipt) => canon.message('receipt', canon.canonical(receipt));

const SECTIONS = {
  'encoding.json': {
    canonical: ({ bytes, value }) => {
      assert.equal(canon.canonical(value), bytes);
      assert.deepEqual(canon.readCanonical(bytes), value);
    },
    refused: ({ bytes }) => assert.throws(() => canon.readCanonical(bytes), canon.Refused),
    normalised: ({ typed, normal }) => assert.equal(canon.normalise(typed), normal),
    text_hashes: async ({ hash, text }) => assert.equal(await canon.textHash(text), hash),
    word_hashes: async ({ content, hash, salt }) => assert.equal(await canon.wordHash(salt, content), hash),
    person_ids: async ({ id, key }) => assert.equal(await canon.personId(key), id),
    signatures: async ({ key, message, sig, valid }) =>
      assert.equal(await keys.verify(key, canon.fromHex(message), sig), valid),
  },
  'book.json': {
    acts: async ({ act, id }) => assert.equal(await canon.actId(act), id),
    leaves: async ({ entry, hash }) => assert.equal(await canon.leafHash(entry), hash),
    receipts: async ({ key, receipt, sig, valid }) =>
      assert.equal(await keys.verify(key, receiptMessage(receipt), sig), valid),
  },
};

for (const [name, sections] of Object.entries(SECTIONS)) {
  const file = new URL('../../spec/vectors/' + name, import.meta.url);
  const there = existsSync(file);
  const content = there ? JSON.parse(readFileSync(file, 'utf8')) : {};
  for (const [section, check] of Object.entries(sections)) {
    const cases = content[section];
    const missing = there ? name + ' has no section ' + section : 'spec/vectors/' + name + ' is not there';
    test('vectors: ' + name + ' ' + section, { skip: cases ? false : missing }, async () => {
      assert.ok(cases.length > 0);
      for (const one of cases) {
        await Promise.resolve().then(() => check(one)).catch((error) => {
          error.message += '\nin ' + JSON.stringify(one);
          throw error;
        });
      }
    });
  }
}
