import path from 'node:path';

/** Who signs the seals, and where the signed head goes each day. */
export type ProofSettings = {
  /** 64 hex digits; undefined: a key made in the data folder. */
  readonly signingKey: string | undefined;
  readonly anchorTo: AnchorTarget | undefined;
};
export type AnchorTarget =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'web'; readonly url: string };

export function proofSettings(text: (name: string) => string | undefined, problems: string[]): ProofSettings {
  const signingKey = text('GRIDGOV_SIGNING_KEY');
  if (signingKey !== undefined && !/^[0-9a-f]{64}$/i.test(signingKey)) {
    problems.push('GRIDGOV_SIGNING_KEY: 64 hex digits are expected; make them with `openssl rand -hex 32`');
  }
  return { signingKey, anchorTo: target(text('GRIDGOV_ANCHOR_TO'), problems) };
}

function target(given: string | undefined, problems: string[]): AnchorTarget | undefined {
  if (given === undefined) return undefined;
  if (/^https?:/i.test(given)) {
    if (URL.canParse(given)) return { kind: 'web', url: given };
  } else if (path.isAbsolute(given)) return { kind: 'file', file: given };
  problems.push(`GRIDGOV_ANCHOR_TO=${given}: an absolute path or an address with http or https is expected`);
  return undefined;
}
