// Starts a server for a test, on a free port, in a folder of its own, with a clock that the test
// can move. What is started here is stopped when the test's process ends, whatever happens.

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const running = new Set();
process.on('exit', () => {
  for (const server of running) server.child.kill('SIGKILL');
});

/** The built binary: `CARACOL_BIN`, or what cargo made in the default folder. */
export function binary() {
  const root = resolve(import.meta.dirname, '../../..');
  const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');
  return process.env.CARACOL_BIN ?? join(target, 'release', 'caracol');
}

/** How the binary is called; the one place that knows its options. */
export function serveArguments(address, port) {
  return ['serve', '--listen', `${address}:${port}`];
}

/** A port that was free a moment ago. */
export function freePort(address = '127.0.0.1') {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', fail);
    probe.listen(0, address, () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

/** An IPv4 address of this machine that is not a loopback address, or null. */
export function machineAddress() {
  for (const addresses of Object.values(networkInterfaces())) {
    for (const { family, internal, address } of addresses ?? []) {
      if (family === 'IPv4' && !internal) return address;
    }
  }
  return null;
}

/** The library that lets a process see another time, or null where it is not installed. */
export function faketime() {
  for (const folder of readdirSync('/usr/lib').map((name) => join('/usr/lib', name, 'faketime'))) {
    const library = join(folder, 'libfaketimeMT.so.1');
    if (existsSync(library)) return library;
  }
  return null;
}

/** A clock that runs like the machine's, and can be moved forward. */
export class Clock {
  #file;
  #ms = 0;

  constructor(folder) {
    this.#file = join(folder, 'clock');
    this.#write();
  }

  // Renamed into place: whoever reads the file while it is written would find it empty, and the
  // clock at the machine's own time.
  #write() {
    writeFileSync(`${this.#file}.new`, `+${this.#ms / 1000}\n`);
    renameSync(`${this.#file}.new`, this.#file);
  }

  /** Moves the clock forward. */
  advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }) {
    this.#ms += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    this.#write();
  }

  /** What the server takes the time to be, in milliseconds. */
  now() {
    return Date.now() + this.#ms;
  }

  /** The environment that makes a process read this clock. Its timers run as they would. */
  environment() {
    const library = faketime();
    if (!library) throw new Error('libfaketime is missing: apt-get install libfaketime');
    return {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: this.#file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      DONT_FAKE_MONOTONIC: '1',
    };
  }
}

/**
 * Starts a program that serves HTTP, and waits until it answers.
 *
 * `call(port, folder)` gives the program and its arguments. Options: `address` (127.0.0.1),
 * `clock: true` for a clock that can be moved, `env`, `folder` to start again in the folder of an
 * earlier server.
 */
export async function start(call, options = {}) {
  const address = options.address ?? '127.0.0.1';
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'caracol-test-'));
  const port = options.port ?? (await freePort(address));
  const clock = options.clock === true ? new Clock(folder) : (options.clock ?? null);
  const [program, ...rest] = call(port, folder);
  const child = spawn(program, rest, {
    env: { ...process.env, ...options.env, ...(clock ? clock.environment() : {}) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const server = { child, clock, folder, port, address, log: '', origin: `http://${address}:${port}` };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => { server.log += text; });
  }
  running.add(server);
  child.on('error', (fault) => { server.log += String(fault); });
  child.on('exit', () => running.delete(server));
  server.stop = (options = {}) => stop(server, options);
  await answering(server);
  return server;
}

/** Starts the binary in an empty folder. Options as for `start`, and `args` for `serve`. */
export function startCaracol(options = {}) {
  const address = options.address ?? '127.0.0.1';
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'caracol-test-'));
  const call = (port) => [binary(), ...serveArguments(address, port), ...(options.args ?? [])];
  const env = { CARACOL_HOME: folder, ...options.env };
  return start(call, { ...options, folder, env });
}

async function answering(server) {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if (server.child.exitCode !== null || !server.child.pid) {
      throw new Error(`the server ended with ${server.child.exitCode}:\n${server.log}`);
    }
    const answer = await fetch(server.origin, { redirect: 'manual' }).catch(() => null);
    await answer?.arrayBuffer();
    if (answer) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  await server.stop();
  throw new Error(`the server did not answer within a minute:\n${server.log}`);
}

/** Stops a server; `{ kill: true }` as a power cut would, `{ keep: true }` keeps its folder. */
async function stop(server, { kill = false, keep = false } = {}) {
  if (running.has(server)) {
    const ended = new Promise((done) => server.child.once('exit', done));
    server.child.kill(kill ? 'SIGKILL' : 'SIGTERM');
    const patience = setTimeout(() => server.child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(patience);
  }
  if (!keep) rmSync(server.folder, { recursive: true, force: true });
}
