/** Calls by telephone, through a program that dials and speaks; docs/messages.md is written for its other side. */

export const ANSWERS = ['ringing', 'answered', 'pressed', 'busy', 'off'] as const;
export type VoiceAnswer = (typeof ANSWERS)[number];
export type VoiceCall = { readonly id: string; readonly number: string; readonly text: string };
/** True where the call was taken up; false: try again. */
export type Voice = (call: VoiceCall) => Promise<boolean>;

const TIMEOUT_MS = 4_000;

export function voiceGateway({ url, key }: { readonly url: string; readonly key: string }): Voice {
  return async (call) => {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        authorization: `Bearer ${key}`,
        'idempotency-key': call.id,
      },
      body: JSON.stringify(call),
    });
    await response.body?.cancel();
    return response.ok;
  };
}
