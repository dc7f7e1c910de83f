// The first walk once more at three hundred members, every act through the command line as a
// process of its own against a server of its own: founded by five households, joined by everybody
// else, one proposal amended and agreed with doers, one blocked and talked over, and a copy that
// both verifiers find valid in another folder. At the end somebody looks at it in a browser.

import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { binary, startCaracol } from './harness/index.mjs';

const run = promisify(execFile);
const MEMBERS = 300;
/** Processes at once: the machines that run this have two cores. */
const TOGETHER = 4;
/** Those who ask at a time: no more than two hundred may wait at once. */
const ASKING = 149;
const FOUNDERS = [
  ['Amaranta', 'Front house'],
  ['Bolivar', 'Back house'],
  ['Caramella', 'Garden house'],
  ['Dandelion', 'Mill'],
  ['Esmeralda', 'Bakery'],
];

let server, homes, book;
const people = [];
before(async () => {
  server = await startCaracol({ clock: true });
  homes = mkdtempSync(join(tmpdir(), 'caracol-crowd-'));
});
after(async () => {
  await server?.stop();
  if (homes) rmSync(homes, { recursive: true, force: true });
});

/** Somebody with a folder of their own for keys and receipts. */
function somebody() {
  const home = join(homes, `person-${people.length}`);
  mkdirSync(home);
  people.push({ home });
  return people.at(-1);
}

/** Runs the program for somebody, by the server's clock, and gives what it printed. */
async function does(who, ...args) {
  const env = { PATH: process.env.PATH, HOME: who.home, LANG: 'en', ...server.clock.environment() };
  const answer = run(binary(), [...args, '--json'], { env, maxBuffer: 1 << 26 });
  const { stdout } = await answer.catch((fault) => {
    throw new Error(`${args.join(' ')}: ${fault.code}\n${fault.stdout}${fault.stderr}`);
  });
  return JSON.parse(stdout.split('\n', 1)[0]);
}

/** Signs something without being asked first. */
const signs = (who, verb, ...args) => does(who, verb, ...args, '--yes');

/** Does something for each, some at a time. */
async function each(list, work) {
  const left = list.entries();
  const worker = async () => {
    for (const [at, one] of left) await work(one, at);
  };
  await Promise.all(Array.from({ length: TOGETHER }, worker));
}

/** Lets time pass, and the node look at its clock. */
async function wait(time) {
  server.clock.advance(time);
  await new Promise((done) => setTimeout(done, 2_500));
}

test('five households found an assembly', { timeout: 120_000 }, async () => {
  const first = somebody();
  const { link } = await does(
    first, 'found', '--node', server.origin, '--template', 'mutual-aid-network',
    '--name', 'The valley', '--unit', 'household',
    '--set', 'blocks={"percent":25,"test":"share_present"}',
  );
  for (const [at, [name, household]] of FOUNDERS.entries()) {
    const who = at === 0 ? first : somebody();
    await does(who, 'found', 'join', link, '--name', name, '--household', household);
  }
  for (const who of people) {
    const signed = await does(who, 'found', 'sign', link, '--yes');
    book = signed.book ?? book;
  }
  assert.match(book, /^[0-9a-f]{64}$/);
});

test('two hundred and ninety-five join them', { timeout: 600_000 }, async () => {
  const page = `${server.origin}/b/${book}`;
  const { link } = await does(people[0], 'invitation', '--book', page);
  while (people.length < MEMBERS) {
    const asking = Array.from({ length: Math.min(ASKING, MEMBERS - people.length) }, somebody);
    const from = people.length - asking.length;
    await each(asking, async (who, at) => {
      // Behind one address, people ask once a minute after the first thirty.
      server.clock.advance({ seconds: 61 });
      await signs(who, 'ask-to-join', '--book', link, '--name', `Person ${from + at + 1}`);
    });
    const rows = await does(people[0], 'requests', '--book', page);
    const waiting = rows.filter((row) => row.standing === 'waiting');
    assert.equal(waiting.length, asking.length);
    // What one person signs comes one after the other.
    await each(people.slice(0, 2), async (voucher) => {
      for (const { request: { request } } of waiting) {
        server.clock.advance({ seconds: 2 });
        await signs(voucher, 'vouch-for', '--book', page, '--request', request);
      }
    });
    await wait({ days: 3, hours: 1 });
  }
  const { members } = await does(people[7], 'people', '--book', page);
  assert.equal(members.length, MEMBERS);
});

test('a proposal is asked about, amended, and agreed by everybody', { timeout: 300_000 }, async () => {
  const at = ['--book', `${server.origin}/b/${book}`];
  const kind = ['--kind-of', 'ordinary', '--review-days', '90'];
  const text = 'A store for the valley\n\nWe keep flour and beans for three months.';
  const proposed = await signs(people[40], 'open-proposal', ...at, ...kind, '--text', text);
  const matter = ['--matter', proposed.receipt.act, ...at];
  const worry = 'Who keeps the mice out?';
  const raised = await signs(people[120], 'raise-concern', ...matter, '--words', worry);
  const answer = ['--to', raised.receipt.act, '--words', 'Two of us look after it each week.'];
  await signs(people[40], 'give-answer', ...matter, ...answer);
  const better = `${text} Two of us look after it each week.`;
  await signs(people[40], 'amend-proposal', ...matter, '--text', better);
  await each(people, (who) => signs(who, 'take-position', ...matter, '--position', 'agree'));
  for (const who of people.slice(60, 63)) await signs(who, 'offer-to-do', ...matter);
  await wait({ days: 2, hours: 1 });
  const { in_force: [agreement] } = await does(people[9], 'agreements', ...at);
  assert.equal(agreement.how, 'consensus');
  assert.equal(agreement.counts?.agree ?? MEMBERS, MEMBERS);
  assert.equal(agreement.doers.length, 3);
});

test('a block stands, and is talked over', { timeout: 300_000 }, async () => {
  const at = ['--book', `${server.origin}/b/${book}`];
  const kind = ['--kind-of', 'ordinary', '--review-days', '90'];
  const text = 'A firm takes the mill\n\nWe let a firm from outside run the mill for three years.';
  const proposed = await signs(people[80], 'open-proposal', ...at, ...kind, '--text', text);
  const matter = ['--matter', proposed.receipt.act, ...at];
  const why = ['--grounds-value', '3', '--reason', 'Its gift comes with strings.'];
  const block = await signs(people[3], 'take-position', ...matter, '--position', 'block', ...why);
  await each(people.slice(100, 160), async (who, index) => {
    await signs(who, 'take-position', ...matter, '--position', index % 2 ? 'agree' : 'abstain');
    await signs(who, 'judge-block', ...matter, '--block', block.receipt.act, '--principled', 'true');
  });
  await wait({ days: 7, hours: 1 });
  for (const who of [people[80], people[3]]) {
    await signs(who, 'attend-talks', ...matter, '--step', '1');
  }
  const shown = await does(people[200], 'matter', proposed.receipt.act, ...at);
  assert.match(JSON.stringify(shown), /"talks"/);
});

test('a stranger verifies a copy in another folder', { timeout: 300_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'caracol-copy-'));
  const copy = join(folder, 'valley.tar');
  await server.stop({ keep: true });
  const out = ['book', 'export', book, copy, '--folder', server.folder];
  execFileSync(binary(), out, { env: { PATH: process.env.PATH, HOME: folder, LANG: 'en' } });
  const env = { PATH: process.env.PATH, HOME: folder, LANG: 'en' };
  const first = execFileSync(binary(), ['book', 'verify', copy, '--json'], { env, maxBuffer: 1 << 26 });
  const root = resolve(import.meta.dirname, '../..');
  const python = [join(root, 'verifier/verify.py'), copy, '--json'];
  const second = execFileSync('python3', python, { maxBuffer: 1 << 26 });
  const [ours, theirs] = [first, second].map((said) => JSON.parse(said.toString()));
  assert.equal(ours.valid, true);
  assert.equal(theirs.valid, true);
  assert.deepEqual(theirs.summary, ours.summary);
  assert.equal(ours.summary.members.length, MEMBERS);
  const ways = Object.values(ours.summary.matters).map((matter) => matter.how ?? matter.phase);
  assert.deepEqual(ways.sort(), ['consensus', 'talks']);
  rmSync(folder, { recursive: true, force: true });
  rmSync(server.folder, { recursive: true, force: true });
});
