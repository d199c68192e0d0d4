import { request } from 'node:http';

/** A live stream as a console holds it; `told` is called for every change it hears of. */
export function openStream(url: string, token: string, told: () => void): { destroy(): void } {
  const asked = request(`${url}/api/v1/live`, {
    agent: false,
    headers: { authorization: `Bearer ${token}` },
  });
  asked.on('response', (response) => {
    response.setEncoding('utf8');
    response.on('data', (text: string) => {
      if (text.includes('event: change')) told();
    });
    response.on('error', () => undefined);
  });
  // The end of the bench cuts the streams off.
  asked.on('error', () => undefined);
  asked.end();
  return asked;
}
