// What this device keeps: a table of keys and values in IndexedDB; in localStorage where that is
// missing or refuses (private windows of older browsers); else only while the page stands.

const PREFIX = 'caracol/';
const passing = {};
let opening;
let found;

function database() {
  if (!opening) {
    opening = new Promise((resolve) => {
      try {
        const request = indexedDB.open('caracol', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('kept');
        request.onsuccess = () => resolve(request.result);
        request.onerror = request.onblocked = () => resolve(null);
      } catch (_) {
        resolve(null);
      }
    });
  }
  return opening;
}

/** localStorage, or null where pages may not keep anything. */
export function local() {
  if (found === undefined) {
    try {
      localStorage.setItem(PREFIX + 'may', '');
      found = localStorage;
    } catch (_) {
      found = null;
    }
  }
  return found;
}

/** True if values that JSON cannot carry, such as a CryptoKey, can be kept. */
export const keepsObjects = async () => Boolean(await database());
export const lasts = async () => Boolean((await database()) || local());

async function inDatabase(mode, work) {
  const db = await database();
  return new Promise((resolve, reject) => {
    const transaction = db.transaction('kept', mode);
    const request = work(transaction.objectStore('kept'));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

const plain = () => local() || passing;

export async function get(key) {
  if (await keepsObjects()) return inDatabase('readonly', (kept) => kept.get(key));
  const text = plain()[PREFIX + key];
  return text === undefined ? undefined : JSON.parse(text);
}

export async function put(key, value) {
  if (await keepsObjects()) await inDatabase('readwrite', (kept) => kept.put(value, key));
  else plain()[PREFIX + key] = JSON.stringify(value);
}

export async function remove(key) {
  if (await keepsObjects()) await inDatabase('readwrite', (kept) => kept.delete(key));
  else delete plain()[PREFIX + key];
}

/** All values whose key begins so, in the order of their keys. */
export async function all(prefix) {
  if (await keepsObjects()) {
    return inDatabase('readonly', (kept) => kept.getAll(IDBKeyRange.bound(prefix, prefix + '\uffff')));
  }
  const keys = Object.keys(plain()).filter((key) => key.startsWith(PREFIX + prefix));
  return keys.sort().map((key) => JSON.parse(plain()[key]));
}
