// Times in the reader's own zone. Pages are written in UTC and say so; `datetime` is exact.

import { word } from './words.js';

const SHOWN = {
  weekday: 'long', day: 'numeric', month: 'long', year: 'numeric',
  hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short',
};
let format;

/** The parts of an instant by name, in the reader's language and zone. */
function parts(at) {
  if (!format) format = new Intl.DateTimeFormat(document.documentElement.lang, SHOWN);
  const found = {};
  for (const { type, value } of format.formatToParts(at)) found[type] = value;
  const { weekday, day: number, month, year, hour, minute, timeZoneName: zone } = found;
  return { weekday, number, month, year, hour, minute, zone };
}

// The words set their slots apart for names that are written the other way; nothing here is one.
const said = (key, at) => word(key, parts(at)).replace(/[\u2068\u2069]/g, '');

const DIRECT = { at: 'time-at', on: 'time-on', day: 'time-day' };

/** Rewrites the times in a part of the page; what stood there before is kept as their title. */
export function showLocal(root) {
  for (const one of root.querySelectorAll('time[data-time]')) {
    const at = new Date(one.dateTime);
    const { time } = one.dataset;
    if (time === 'ago') {
      one.title = said('time-at', at);
    } else {
      one.title = time === 'day' ? said('time-at', at) : one.textContent;
      one.textContent = said(DIRECT[time], at);
    }
  }
}
