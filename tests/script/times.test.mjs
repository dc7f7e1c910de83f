// Times are shown in the reader's own zone, which is named.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load, makePage, node } from './world.mjs';

process.env.TZ = 'America/Mexico_City';
makePage({
  words: JSON.stringify({
    'time-day': '{weekday} {number} de {month} de {year}',
    'time-at': '\u2068{weekday}\u2069 {number} de {month} de {year}, {hour}:{minute} h {zone}',
    'time-on': 'el {weekday} {number} de {month} de {year}, {hour}:{minute} h {zone}',
  }),
});
document.documentElement.lang = 'es';
const { showLocal } = await load('times.js');

// Half past midnight of the 15th in universal time is still the 14th in Mexico, six hours behind.
const DATE = '2027-03-15T00:30:00Z';
const time = (form) => node('time', { dataset: { time: form }, dateTime: DATE, textContent: 'UTC', title: '' });

test('a moment, a day and a duration each in their form', () => {
  const [at, on, day, ago] = ['at', 'on', 'day', 'ago'].map(time);
  showLocal({ querySelectorAll: () => [at, on, day, ago] });
  const local = 'domingo 14 de marzo de 2027, 18:30 h GMT-6';
  assert.deepEqual([at.textContent, at.title], [local, 'UTC']);
  assert.deepEqual([on.textContent, on.title], ['el ' + local, 'UTC']);
  assert.deepEqual([day.textContent, day.title], ['domingo 14 de marzo de 2027', local]);
  assert.deepEqual([ago.textContent, ago.title], ['UTC', local]);
});
