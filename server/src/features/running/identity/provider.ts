/** The city's identity provider: discovery, the address to go to, and what came back. The protocol is openid-client's. */
import type { Configuration } from 'openid-client';
import type { OidcSettings } from '../../../platform/config/config.ts';

export type Started = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Where the person wanted to go. */
  readonly to: string;
};
export type Claims = {
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  readonly groups: readonly string[];
};

/** Loaded with the first sign-in there. */
const library = () => import('openid-client');

export const CALLBACK = '/auth/oidc/callback';
const waitSeconds = 10;

export type Provider = {
  /** `other`: somebody else than whom the provider still knows from before. */
  start(to: string, other?: boolean): Promise<{ readonly url: string; readonly started: Started }>;
  /** @throws where anything of the answer does not fit what was asked */
  finish(query: string, started: Started): Promise<{ readonly claims: Claims; readonly idToken: string }>;
  /** Where to go to be signed out there too; null where the provider has no such page. */
  endUrl(idToken: string): Promise<string | null>;
};

export function makeProvider(settings: OidcSettings, publicUrl: string): Provider {
  const redirectUri = `${publicUrl.replace(/\/+$/, '')}${CALLBACK}`;
  let known: Promise<Configuration> | undefined;
  /** Asked for once; a provider that was away is asked again. */
  const configured = () => {
    known ??= discover(settings).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };

  return {
    async start(to, other = false) {
      const [oidc, config] = [await library(), await configured()];
      const started = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        to,
      };
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: scopesFor(settings.scopes, config.serverMetadata().scopes_supported),
        state: started.state,
        nonce: started.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(started.verifier),
        code_challenge_method: 'S256',
        ...(other ? { prompt: promptFor(config.serverMetadata().prompt_values_supported) } : {}),
      });
      return { url: url.href, started };
    },
    async finish(query, { state, nonce, verifier }) {
      const [oidc, config] = [await library(), await configured()];
      const tokens = await oidc.authorizationCodeGrant(config, new URL(`${redirectUri}?${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error('The provider sent no ID token');
      const hasMore = config.serverMetadata().userinfo_endpoint !== undefined;
      const more = hasMore ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub) : {};
      return { claims: claimsIn(claims.sub, { ...claims, ...more }), idToken: tokens.id_token ?? '' };
    },
    async endUrl(idToken) {
      const [oidc, config] = [await library(), await configured()];
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      const back = `${publicUrl.replace(/\/+$/, '')}/`;
      return oidc.buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: back }).href;
    },
  };
}

/** A provider may refuse a request whole for one scope it does not have; where it lists its scopes, only those are asked for. */
function scopesFor(wanted: string, listed: readonly string[] | undefined): string {
  const scopes = wanted.split(/\s+/).filter((scope) => scope !== '' && scope !== 'openid');
  return ['openid', ...scopes.filter((scope) => listed === undefined || listed.includes(scope))].join(' ');
}

/** A list of persons to choose from where the provider says it has one; every provider can ask for the password anew. */
function promptFor(listed: unknown): string {
  return Array.isArray(listed) && listed.includes('select_account') ? 'select_account' : 'login';
}

const CODES = [
  'access_denied',
  'invalid_client',
  'invalid_grant',
  'invalid_request',
  'invalid_scope',
  'server_error',
  'temporarily_unavailable',
  'unauthorized_client',
  'unsupported_response_type',
] as const;
export type ProviderWord = { readonly code: (typeof CODES)[number] | null; readonly description: string };

/** These say that the client is registered otherwise than it asks, whoever signs in. */
const OF_SETTINGS: ReadonlySet<ProviderWord['code']> = new Set([
  'invalid_client',
  'invalid_request',
  'invalid_scope',
  'unauthorized_client',
  'unsupported_response_type',
]);
export const isOfSettings = ({ code }: ProviderWord): boolean => OF_SETTINGS.has(code);

/** What the provider itself said of an error; empty where the error is another. */
export function wordOf(error: unknown): ProviderWord {
  const { error: said, error_description: why } = error as Readonly<Record<string, unknown>>;
  return { code: CODES.find((code) => code === said) ?? null, description: text(why, 300) };
}

async function discover(settings: OidcSettings): Promise<Configuration> {
  const oidc = await library();
  return oidc.discovery(
    new URL(settings.issuer),
    settings.clientId,
    { client_secret: settings.clientSecret },
    oidc.ClientSecretBasic(settings.clientSecret),
    {
      timeout: waitSeconds,
      // The signature of what comes over our own connection is checked too: whoever bends that line must not be believed.
      execute: [
        oidc.enableNonRepudiationChecks,
        // Only for an issuer on the loopback address: the settings take no other without https.
        ...(settings.allowHttp ? [oidc.allowInsecureRequests] : []),
      ],
    },
  );
}

const text = (value: unknown, most: number) => (typeof value === 'string' ? value.slice(0, most) : '');

/** Providers put the given name first, with a space; a Chinese name is the family name first, without one. */
function nameIn(all: Readonly<Record<string, unknown>>): string {
  const [family, given] = [text(all.family_name, 50), text(all.given_name, 50)];
  const isChinese = /^\p{Script=Han}+$/u.test(family) && /^\p{Script=Han}+$/u.test(given);
  return isChinese ? family + given : text(all.name, 100) || text(all.preferred_username, 100);
}

function claimsIn(subject: string, all: Readonly<Record<string, unknown>>): Claims {
  const groups = Array.isArray(all.groups) ? all.groups : typeof all.groups === 'string' ? [all.groups] : [];
  return {
    subject,
    name: nameIn(all),
    // An address the provider has not checked could be anybody's.
    email: all.email_verified === false ? '' : text(all.email, 200).toLowerCase(),
    groups: groups.filter((group): group is string => typeof group === 'string').slice(0, 500),
  };
}
