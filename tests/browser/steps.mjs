// The steps that stories are made of: what a person does on a page, in the words of the pages.

import assert from 'node:assert/strict';

const PASSPHRASE = 'three snails in the rain';

/** Presses a form's button, signs in the dialog that follows, and waits for the answer. */
async function sign(page, button) {
  const answer = answered(page, '/acts');
  await button.click();
  const given = await agree(page, answer);
  assert.equal(given.status(), 200, await given.text().catch(() => ''));
  await page.waitForTimeout(300);
  await page.waitForLoadState('load');
}

/** The answer to what is handed in next at an address that ends so. */
function answered(page, ends) {
  const fits = (one) => one.request().method() === 'POST' && new URL(one.url()).pathname.endsWith(ends);
  return page.waitForResponse(fits, { timeout: 90_000 });
}

/**
 * Goes through the dialogs until the node has answered: the passphrase as often as it is asked for,
 * then the sentence that is signed. Between two dialogs there may be none for a while.
 */
async function agree(page, answer) {
  let done = false;
  const given = answer.finally(() => (done = true));
  given.catch(() => {});
  const secret = page.locator('.sign-dialog input[type=password]');
  const exact = page.locator('.sign-dialog .sign-exact');
  const error = page.locator('.sign-dialog .sign-error');
  let signed = false;
  while (!done) {
    const said = (await error.count()) > 0 ? await error.first().innerText().catch(() => '') : '';
    assert.equal(said, '', `at ${page.url()}`);
    if ((await secret.count()) > 0) await unlock(page).catch(() => {});
    else if (!signed && (await exact.count()) > 0) {
      await page.locator('.sign-dialog .sign-go').last().click();
      signed = true;
    }
    await page.waitForTimeout(120);
  }
  return given;
}

/** Opens the fold around a form, if it is in one. */
export async function open(page, form) {
  await form.evaluate((element) => {
    for (let at = element; at; at = at.parentElement) {
      if (at.tagName === 'DETAILS') at.open = true;
    }
  });
}

/** The form of a kind of act on this page; the first one unless `where` says more. */
export function actForm(page, kind, where = '') {
  return page.locator(`form.act[data-kind="${kind}"]${where}`).first();
}

/** Fills and signs an act on this page: fields by their path, radios by their value. */
export async function act(page, kind, fields = {}, where = '') {
  const form = actForm(page, kind, where);
  await form.waitFor({ state: 'attached' });
  await open(page, form);
  let pressed = form.locator('button.go, button[type=submit]').last();
  for (const [path, value] of Object.entries(fields)) {
    const field = form.locator(`[data-field="${path}"]`);
    const first = field.first();
    const type = await first.getAttribute('type');
    const tag = await first.evaluate((element) => element.tagName);
    if (type === 'radio') {
      await form.locator(`[data-field="${path}"][value='${value}']`).check();
    } else if (tag === 'BUTTON') {
      pressed = form.locator(`button[data-field="${path}"][value="${value}"]`);
    } else if (tag === 'SELECT') {
      await first.selectOption(value);
    } else {
      await first.fill(value);
    }
  }
  await sign(page, pressed);
}

/** Joins a draft of a founding under a name, with a household that stands or a new one. */
export async function joinDraft(page, address, name, household) {
  await page.goto(address);
  await page.fill('#join-name', name);
  const known = page.locator('#join [data-field="household"]');
  const label = page.locator('#join label', { hasText: household });
  if ((await known.count()) > 0 && (await label.count()) > 0) {
    await label.first().click();
  } else if ((await known.count()) > 0 && (await known.first().evaluate((e) => e.tagName)) === 'SELECT') {
    const option = known.locator('option', { hasText: household });
    if (await option.count()) await known.selectOption(await option.first().getAttribute('value'));
    else await page.fill('#join-new', household);
  } else {
    await page.fill('#join-new', household);
  }
  await page.locator('#join button.go').click();
  await settle(page, () => page.getByText(name, { exact: false }).first().waitFor());
}

/** Signs a draft as it stands. */
export async function signDraft(page, address) {
  await page.goto(address);
  const answer = answered(page, '/sign');
  await page.locator('form.founding-sign button').last().click();
  assert.equal((await agree(page, answer)).status(), 200);
  await page.waitForTimeout(300);
}

/** Gives the passphrase, and waits until it was taken: deriving a key from it takes its time. */
async function unlock(page) {
  const secret = page.locator('.sign-dialog input[type=password]');
  for (const field of await secret.all()) await field.fill(PASSPHRASE);
  await page.locator('.sign-dialog .sign-go').last().click();
  await secret.first().waitFor({ state: 'detached', timeout: 30_000 });
}

async function settle(page, wait) {
  const secret = page.locator('.sign-dialog input[type=password]').first();
  const asked = await secret.waitFor({ timeout: 2_000 }).then(() => true, () => false);
  if (asked) await unlock(page);
  await wait();
  await page.waitForLoadState('load');
}

/** Waits until somebody is signed in, giving the passphrase as often as it is asked for. */
export async function arrive(page) {
  const secret = page.locator('.sign-dialog input[type=password]');
  for (let turn = 0; turn < 150; turn += 1) {
    if ((await secret.count()) > 0) await unlock(page).catch(() => {});
    const inside = page.locator('body[data-book]:not([data-signin])');
    if ((await inside.count()) > 0) return;
    await page.waitForTimeout(200);
  }
  assert.fail(`nobody is signed in at ${page.url()}`);
}

/** Opens a page of a book as somebody who belongs to it. */
export async function go(page, address) {
  await page.goto(address);
  await arrive(page);
}
