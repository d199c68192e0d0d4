/** The part of Vite's manifest used here. */
export type Manifest = Readonly<
  Record<string, { readonly file: string; readonly imports?: readonly string[]; readonly isEntry?: boolean }>
>;

/** Script files that the named entries load at once, each once; what they import lazily is not among them. */
export function firstLoad(manifest: Manifest, entries: readonly string[]): string[] {
  const seen = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`No chunk ${key} in the manifest`);
    if (seen.has(key)) return;
    seen.add(key);
    for (const one of chunk.imports ?? []) visit(one);
  };
  for (const entry of entries) visit(entry);
  return [...seen].map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js'));
}
