import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

type Sms = { readonly template: string; readonly language: string; readonly text: string };
export type Gateway = { readonly url: string; broken: boolean; readonly taken: Sms[]; close(): void };

/** A gateway of SMS as an operator has one; out of order it refuses for good. */
export async function openGateway(): Promise<Gateway> {
  const taken: Sms[] = [];
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const said = JSON.parse(Buffer.concat(parts).toString()) as Sms;
      if (made.broken) return response.writeHead(402).end(JSON.stringify({ error: '短信余额不足' }));
      taken.push(said);
      return response.writeHead(200).end(JSON.stringify({ id: `sms-${taken.length}` }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const made = { url: `http://127.0.0.1:${port}`, broken: false, taken, close: () => void server.close() };
  return made;
}
