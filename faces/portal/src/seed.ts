/** What the server wrote into its page for the app to begin with, so that what stands there already does not flicker. */

type Seed = { readonly path: string; readonly language: string; readonly data: unknown };

function read(): Seed | null {
  const text = document.getElementById('seed')?.textContent;
  return text == null ? null : (JSON.parse(text) as Seed);
}

let seed = read();

/** The answer to `path` in this language where the page brought it; once, as it ages. */
export function seedFor(path: string | null): unknown {
  const language = document.documentElement.lang === 'en' ? 'en' : 'zh';
  if (seed === null || seed.path !== path || seed.language !== language) return null;
  const { data } = seed;
  seed = null;
  return data;
}
