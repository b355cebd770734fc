// @ts-check
/// <reference lib="webworker" />
/**
 * Keeps the built page itself, so that a tab that was closed opens again without a network: index.html and the hashed
 * files that it names, and nothing else. No answer of the API, no file and no paper passes through here.
 *
 * The build puts the version and the list of files in place of the two names in capitals below; a new list makes a new
 * worker, which takes over as soon as it holds all of its files. The page asks the network first, so a deployment shows
 * at once; what is kept is for when nothing answers.
 */
const VERSION = /** @type {string} */ (SHELL_VERSION);
const FILES = /** @type {string[]} */ (SHELL_FILES);

const PREFIX = 'jiedui.shell.';
const NAME = `${PREFIX}${VERSION}`;
const PAGE = '/index.html';
/** A server that has said nothing for so long is as good as none. */
const PATIENCE_MS = 4_000;
/** What a proxy says when the server behind it does not answer. */
const BETWEEN = [502, 503, 504];
/** Paths that are no page of the client. */
const SERVED = /^\/(graphql|graphiql|papers|imports|evidence|healthz|readyz|metrics)(\/|$)/;

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && !SERVED.test(pathname)) event.respondWith(page(request));
  else if (FILES.includes(pathname)) event.respondWith(file(request));
});

/** What another version holds already is not fetched again: its name is the hash of its content. */
async function install() {
  const cache = await caches.open(NAME);
  for (const path of FILES) {
    if (await cache.match(path)) continue;
    await cache.put(path, (await caches.match(path)) ?? (await fetched(path)));
  }
  await cache.put(PAGE, await fetched(PAGE));
  await worker.skipWaiting();
}

/** @param {string} path */
async function fetched(path) {
  const answer = await fetch(path, { cache: path === PAGE ? 'no-store' : 'default' });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

/** The version before stays until the next one: tabs that still run it load their later parts from it. */
async function takeOver() {
  const held = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(held.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/**
 * The newest page where the server answers, whatever it says; the kept one where it does not.
 * @param {Request} request
 */
async function page(request) {
  const kept = await caches.open(NAME).then((cache) => cache.match(PAGE));
  if (!kept) return fetch(request);
  try {
    const answer = await Promise.race([fetch(request), patience()]);
    return answer && !BETWEEN.includes(answer.status) ? answer : kept;
  } catch {
    return kept;
  }
}

/** @param {Request} request */
const file = async (request) => (await caches.match(request, { ignoreVary: true })) ?? fetch(request);

/** @returns {Promise<undefined>} */
const patience = () => new Promise((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS));
