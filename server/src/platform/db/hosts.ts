/** One place PostgreSQL may listen: a host name or the folder of a Unix socket. */
export type Host = { readonly host: string; readonly port: number };

export type Address = {
  readonly hosts: readonly Host[];
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly database: string | undefined;
  readonly tls: boolean;
  /** Checks the server's certificate; off only with sslmode=require, as libpq has it. */
  readonly verifyTls: boolean;
};

const defaultPort = 5432;

/**
 * Reads a connection address as libpq does, with several hosts: `postgres://u:p@a:5432,b:5432/name`,
 * `…?host=/run/postgresql&port=5432`, `sslmode=disable|require|verify-full`. The driver knows one host only.
 * @throws TypeError when it is no such address
 */
export function parseAddress(address: string): Address {
  const parts = /^postgres(?:ql)?:\/\/(?:([^@/?]*)@)?([^/?]*)(?:\/([^?]*))?(?:\?(.*))?$/.exec(address);
  if (parts === null) throw new TypeError('The address of the database cannot be read');
  const [, login = '', list = '', database = '', query = ''] = parts;
  const [user, password] = login.split(/:(.*)/s, 2);
  const parameters = new URLSearchParams(query);
  const hosts = [...listedHosts(list), ...parameterHosts(parameters)];
  const sslmode = parameters.get('sslmode') ?? 'disable';
  return {
    hosts: hosts.length > 0 ? hosts : [{ host: 'localhost', port: defaultPort }],
    user: decoded(user),
    password: decoded(password),
    database: decoded(database),
    tls: !['disable', 'allow', 'prefer'].includes(sslmode),
    verifyTls: sslmode.startsWith('verify'),
  };
}

function listedHosts(list: string): Host[] {
  return list
    .split(',')
    .filter((item) => item !== '')
    .map((item) => {
      const match = /^(?:\[(.+)\]|([^:]+))(?::(\d+))?$/.exec(item);
      if (match === null)
        throw new TypeError(`The host ${item} in the address of the database cannot be read`);
      return { host: decodeURIComponent(match[1] ?? match[2] ?? ''), port: Number(match[3] ?? defaultPort) };
    });
}

function parameterHosts(parameters: URLSearchParams): Host[] {
  const ports = (parameters.get('port') ?? '').split(',');
  return (parameters.get('host') ?? '')
    .split(',')
    .filter((host) => host !== '')
    .map((host, index) => ({ host, port: Number(ports[index] || ports[0] || defaultPort) }));
}

function decoded(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : decodeURIComponent(text);
}

/** The same place and sign-in, another database of the cluster. */
export function withDatabase(address: string, database: string): string {
  return address.replace(/^(postgres(?:ql)?:\/\/[^/?]*)(?:\/[^?]*)?/, `$1/${encodeURIComponent(database)}`);
}
