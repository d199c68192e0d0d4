/** E-mail by SMTP. */
import { type Gateway, GatewayError, type Letter } from './gateway.ts';

export type SmtpSettings = {
  /** `smtp://user:password@host:587` (STARTTLS where offered) or `smtps://…:465`. */
  readonly url: string;
  /** `网格智治 <noreply@grid.example>` */
  readonly from: string;
};

const TIMEOUT_MS = 15_000;

export function smtpGateway({ url, from }: SmtpSettings): Gateway {
  const address = new URL(url);
  let opened: ReturnType<typeof openTransport> | undefined;
  return {
    async send(letter) {
      opened ??= openTransport(address);
      const transport = await opened;
      try {
        const done = await transport.sendMail(mailOf(letter, from));
        return { receipt: done.messageId, delivered: false };
      } catch (error) {
        throw smtpError(error);
      }
    },
    // Where it could not be opened, the letter said so.
    close: () => void opened?.then((transport) => transport.close(), ignore),
  };
}

const ignore = () => undefined;

/** The library is loaded with the first letter. */
async function openTransport(address: URL) {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    host: address.hostname,
    port: Number(address.port || (address.protocol === 'smtps:' ? 465 : 587)),
    secure: address.protocol === 'smtps:',
    // Asked for by `?tls=required`: better no mail than one in the clear.
    requireTLS: address.searchParams.get('tls') === 'required',
    ...(address.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(address.username), pass: decodeURIComponent(address.password) } }),
    pool: true,
    maxConnections: 4,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS * 2,
    // Nothing in a message is a path or an address to fetch from.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

function mailOf(letter: Letter, from: string) {
  const host = from.slice(from.lastIndexOf('@') + 1).replace(/[>\s]+$/, '');
  return {
    from,
    to: letter.to,
    subject: letter.subject,
    text: `${letter.text}\n${letter.params.link === undefined ? '' : `\n${letter.params.link}\n`}`,
    // The same for the same message, so that a mailbox that got it twice shows it once.
    messageId: `<${letter.id}@${host}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': letter.language === 'zh' ? 'zh-CN' : 'en',
    },
  };
}

/** The server's words after RCPT may name the address, so only their code is kept. */
function smtpError(error: unknown): GatewayError {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  const says = responseCode === undefined ? (code ?? 'no answer') : `${code ?? 'refused'} ${responseCode}`;
  // 5xx of RFC 5321 is for good; failed sign-in (535) is our own setting and will be mended.
  const final = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH';
  return new GatewayError(`SMTP: ${says}`, { final, cause: error });
}
