/** Gateways of messages to people outside; a channel without one lies as files in the data folder. */

export type MessageSettings = {
  readonly smtp: { readonly url: string; readonly from: string } | null;
  readonly sms: HttpGatewaySetting | null;
  readonly wechat: HttpGatewaySetting | null;
  /** Dials and speaks: for whoever is called to a request for help. */
  readonly voice: HttpGatewaySetting | null;
  /** `mailto:` or `https:` address under which a push service finds the operator; null: push lies as files too. */
  readonly pushContact: string | null;
};
export type HttpGatewaySetting = { readonly url: string; readonly key: string };

/** The value of a setting, undefined where it is not set. */
type Read = (name: string) => string | undefined;

export function messageSettings(read: Read, problems: string[]): MessageSettings {
  const smtpUrl = gatewayUrl(read, 'GRIDGOV_SMTP_URL', /^smtps?:\/\/[^/]/, problems);
  const from = read('GRIDGOV_MAIL_FROM') ?? '';
  if (smtpUrl !== undefined && !/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/.test(from))
    problems.push(
      'GRIDGOV_MAIL_FROM: the sender of e-mail is expected, like 网格智治 <noreply@grid.example>',
    );
  const pushContact = read('GRIDGOV_PUSH_CONTACT') ?? null;
  if (pushContact !== null && !/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(pushContact))
    problems.push(`GRIDGOV_PUSH_CONTACT=${pushContact}: an address like mailto:ops@grid.example is expected`);
  return {
    smtp: smtpUrl === undefined ? null : { url: smtpUrl, from },
    sms: httpGateway(read, 'GRIDGOV_SMS', problems),
    wechat: httpGateway(read, 'GRIDGOV_WECHAT', problems),
    voice: httpGateway(read, 'GRIDGOV_VOICE', problems),
    pushContact,
  };
}

const shortestKey = 16;

function httpGateway(read: Read, name: string, problems: string[]): HttpGatewaySetting | null {
  const url = gatewayUrl(read, `${name}_URL`, /^https?:\/\/[^/]/, problems);
  const key = read(`${name}_KEY`) ?? '';
  if (url !== undefined && key.length < shortestKey)
    problems.push(`${name}_KEY: the key both sides know, at least ${shortestKey} characters, is expected`);
  return url === undefined ? null : { url, key };
}

function gatewayUrl(read: Read, name: string, shape: RegExp, problems: string[]): string | undefined {
  const given = read(name);
  if (given === undefined || (shape.test(given) && URL.canParse(given))) return given;
  // It may hold a password, so it is not repeated.
  problems.push(`${name}: an address that begins like ${shape.source.slice(1)} is expected`);
  return undefined;
}
