// Everything a story needs, from one place.

export { launch, person, insecure, INSECURE_HOST } from './browser.mjs';
export { Wire, axe, shot, tabStops, tooWide, weigh } from './checks.mjs';
export { Resident, found, joinAll, textHash } from './residents.mjs';
export {
  Clock, binary, faketime, freePort, machineAddress, start, startCaracol,
} from './server.mjs';
