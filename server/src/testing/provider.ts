/** The city's identity provider, for tests: a real one, with people who sign in by any password. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

type Person = {
  sub: string;
  name: string;
  family_name?: string;
  given_name?: string;
  email: string;
  groups: string[];
};
const PEOPLE: Readonly<Record<string, Person>> = {
  jingchuan: {
    sub: 'jingchuan',
    // As Keycloak puts them together.
    name: '静川 林',
    family_name: '林',
    given_name: '静川',
    email: 'jingchuan@city.example',
    groups: ['dispatchers'],
  },
  xiheng: { sub: 'xiheng', name: '溪横', email: 'xiheng@city.example', groups: [] },
  nobody: { sub: 'nobody', name: '无名', email: 'nobody@city.example', groups: ['guests'] },
};
type Context = { after(fn: () => Promise<void> | void): void };
type ProviderOptions = { readonly publicUrl: string; readonly scopes?: readonly string[] | undefined };

const SCOPES = ['openid', 'profile', 'email', 'groups'];
const YEARS = 20 * 365 * 86_400;
const client = { clientId: 'gridgov', clientSecret: 'a secret of the test only' } as const;

/** A real provider with its own pages for signing in and out, on the loopback address. */
export async function startProvider(t: Context, { publicUrl, scopes = SCOPES }: ProviderOptions) {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${publicUrl}/auth/oidc/callback`],
        post_logout_redirect_uris: [`${publicUrl}/`],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    claims: {
      openid: ['sub'],
      profile: ['name', 'family_name', 'given_name'],
      email: ['email'],
      ...(scopes.includes('groups') ? { groups: ['groups'] } : {}),
    },
    scopes,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    // Its cookies end by the clock of the tests, while a browser drops them by the machine's.
    ttl: { Interaction: YEARS, Session: YEARS, Grant: YEARS },
    cookies: { keys: ['for the test only'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ ...PEOPLE[id], sub: id }) }),
  });
  server.on('request', provider.callback());
  /** Of a server that signs in by it. */
  const settings = {
    GRIDGOV_OIDC_ISSUER: issuer,
    GRIDGOV_OIDC_CLIENT_ID: client.clientId,
    GRIDGOV_OIDC_CLIENT_SECRET: client.clientSecret,
    GRIDGOV_OIDC_ALLOW_HTTP: 'yes',
  };
  return { issuer, client, settings };
}
