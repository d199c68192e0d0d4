import type { Language } from '@gridgov/domain/refusal.ts';
import { Answer } from '../../../platform/http/route.ts';
import type { ProviderWord } from './provider.ts';
import type { Unknown } from './who.ts';

export type SignInFault = Unknown | 'refused' | 'set-up' | 'away' | 'stale';

type Text = Readonly<Record<Language, readonly [title: string, what: string]>>;
const texts: Readonly<Record<SignInFault, Text>> = {
  unknown: {
    zh: ['没有对应的账号', '统一身份认证已确认您的身份，但本系统没有与之对应的账号。请联系安全管理员添加。'],
    en: [
      'No account here',
      'Your identity is confirmed, but no account here belongs to it. Ask the security administrator.',
    ],
  },
  disabled: {
    zh: ['账号已停用', '对应的账号已停用。请联系安全管理员。'],
    en: ['Account disabled', 'The account that belongs to you is disabled. Ask the security administrator.'],
  },
  'no-post': {
    zh: ['没有在任岗位', '账号没有在任岗位。请联系安全管理员。'],
    en: ['No post held', 'The account holds no post now. Ask the security administrator.'],
  },
  refused: {
    zh: ['登录未完成', '统一身份认证没有确认身份，或登录已取消。'],
    en: ['Not signed in', 'The identity provider did not confirm who you are, or it was cancelled.'],
  },
  'set-up': {
    zh: [
      '统一身份认证的设置不对',
      '统一身份认证没有受理本系统的请求，与您的账号无关。请把对方答复告诉系统管理员。',
    ],
    en: [
      'Identity provider set up wrongly',
      'It did not take the request of this system; your account is not the reason. Tell the system administrator what it answered.',
    ],
  },
  away: {
    zh: ['统一身份认证暂不可用', '请稍后再试，或用账号和密码登录。'],
    en: ['Identity provider away', 'Try again later, or sign in with account and password.'],
  },
  stale: {
    zh: ['登录页已过期', '登录须在十分钟内、在同一浏览器中完成。请重新登录。'],
    en: ['Sign-in expired', 'It has to be finished within ten minutes in the same browser. Sign in again.'],
  },
};
const statuses: Readonly<Record<SignInFault, 400 | 403 | 503>> = {
  unknown: 403,
  disabled: 403,
  'no-post': 403,
  refused: 400,
  'set-up': 400,
  stale: 400,
  away: 503,
};

const style =
  'body{margin:0;font:16px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif;color:#1f2329;background:#f5f6f7}' +
  'main{max-width:28rem;margin:15vh auto 0;padding:2rem;background:#fff;border:1px solid #dee0e3;border-radius:8px}' +
  'h1{font-size:1.25rem;margin:0 0 .5rem}p{margin:0 0 1.5rem}a{display:inline-block;margin-right:1.5rem;line-height:1.75rem;color:#0b57c2}' +
  '@media(prefers-color-scheme:dark){body{background:#17191c;color:#e6e8eb}main{background:#1f2226;border-color:#3a3f45}a{color:#7eb1ff}}';

type More = {
  /** What the provider answered. */
  readonly said?: ProviderWord['code'];
  /** Where to sign in as somebody else. */
  readonly other?: string;
};

/** A page of its own, without script: whoever sees it is not signed in to anything. */
export function faultPage(fault: SignInFault, language: Language, { said, other }: More = {}): Answer {
  const [title, text] = texts[fault][language];
  const word = said == null ? '' : language === 'zh' ? `（对方答复：${said}）` : ` (It answered: ${said})`;
  const what = text + word;
  const again = language === 'zh' ? '返回登录' : 'Back to sign-in';
  const someone = language === 'zh' ? '换一个人登录' : 'Sign in as somebody else';
  const ways = other === undefined ? '' : `<a href="${other.replaceAll('&', '&amp;')}">${someone}</a> `;
  const html = `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head><body><main><h1>${title}</h1><p>${what}</p>${ways}<a href="/">${again}</a></main></body></html>`;
  return new Answer(statuses[fault], html, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  });
}
