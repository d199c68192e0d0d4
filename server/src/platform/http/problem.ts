import {
  explainRefusal,
  fieldName,
  type Language,
  Refusal,
  type RefusalCode,
} from '@gridgov/domain/refusal.ts';
import { ConnectionLostError, DatabaseUnavailableError, isCancelled, isTransient } from '../db/errors.ts';
import { CommandReused, TooBusy } from '../ledger/ledger.ts';

/** What is wrong with one field, and what would be right. */
export type FieldError = { readonly field: string; readonly message: string; readonly right: string };

/** The same before the language is known; a plain text is the same in both. */
export type FieldFault = { readonly field: string; readonly message: Said; readonly right: Said };
export type Said = string | Readonly<Record<Language, string>>;

/** RFC 9457, with our own members. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly instance: string;
  readonly requestId: string;
  readonly errors: readonly FieldError[];
};

type Sentence = Readonly<Record<Language, string>>;
type Entry = { readonly status: number; readonly title: Sentence; readonly detail: Sentence };

/** What the transport itself says no to; everything else is a `Refusal` of the domain. */
export const TRANSPORT_PROBLEMS = {
  'request-malformed': entry(
    400,
    '请求无法读取',
    'The request cannot be read',
    'JSON、编码或长度不对，改正后再发',
    'JSON, encoding or length is wrong; correct it and send again',
  ),
  'request-wrong': entry(
    400,
    '请求参数不对',
    'The request is wrong',
    '{count} 处参数不对，见 errors',
    '{count} parameters are wrong; see errors',
  ),
  'body-wrong': entry(
    422,
    '提交内容不对',
    'The content is wrong',
    '{count} 处内容不对，见 errors',
    '{count} fields are wrong; see errors',
  ),
  'name-unknown': entry(
    422,
    '名称不存在',
    'Unknown name',
    '{count} 处名称不存在，相近的见 errors',
    '{count} names are not known; errors shows those written most like them',
  ),
  'sign-in-needed': entry(401, '需要登录', 'Sign-in needed', '登录后再试', 'Sign in and try again'),
  'sign-in-failed': entry(
    401,
    '登录失败',
    'Sign-in failed',
    '账号或密码不对；连续输错后账号会锁定一段时间',
    'Account or password is wrong; after repeated failures an account is locked for a while',
  ),
  'password-expired': entry(
    403,
    '密码须更换',
    'Password change needed',
    '先更换密码，再办理其他事项',
    'Change your password first',
  ),
  'factor-missing': entry(
    403,
    '须设置两步验证',
    'Second factor needed',
    '所在岗位须用两步验证：先在登录安全中设置动态码或通行密钥',
    'Your post asks for a second factor: set up one-time codes or a passkey first',
  ),
  'foreign-origin': entry(
    403,
    '请求来源不对',
    'Wrong origin',
    '请从本系统页面操作；程序请用令牌',
    'Use this system’s own pages; programs use a token',
  ),
  'no-post': entry(
    403,
    '没有在任岗位',
    'No post held',
    '账号没有在任岗位，请找安全管理员',
    'The account holds no post now; ask the security administrator',
  ),
  'post-not-held': entry(
    403,
    '不在这个岗位上',
    'Not in this post',
    '岗位已结束，或者不是您的；在任的岗位见 GET /me',
    'The post has ended or is not yours; GET /me lists those you hold',
  ),
  'route-unknown': entry(
    404,
    '没有这个地址',
    'No such address',
    '检查地址与方法；接口见 /openapi.json',
    'Check address and method; the interface is at /openapi.json',
  ),
  'method-wrong': entry(
    405,
    '方法不支持',
    'Method not supported',
    '此地址支持：{right}',
    'Supported here: {right}',
  ),
  conflict: entry(
    409,
    '内容已变化',
    'It has changed',
    '内容已被他人改动，重新读取后再提交',
    'Somebody else changed it meanwhile; read it again and send again',
  ),
  'key-reused': entry(
    409,
    '编号已用于其他内容',
    'Key used for something else',
    '同一 Idempotency-Key 已用于不同内容，换一个再提交',
    'This Idempotency-Key was used with another content; use a new one',
  ),
  'events-gone': entry(
    410,
    '事件已过保存期',
    'Events no longer kept',
    '错过的事件已过 30 天保存期：用 after=0 从现存最早的开始，并重新读取案件',
    'What was missed is past its 30 days: begin with after=0 and read the matters anew',
  ),
  'too-large': entry(413, '内容太大', 'Too large', '最多 {limit}', 'At most {limit}'),
  'media-wrong': entry(
    415,
    '内容类型不支持',
    'Unsupported content type',
    '支持：{right}',
    'Supported: {right}',
  ),
  'too-many': entry(
    429,
    '请求太频繁',
    'Too many requests',
    '{seconds} 秒后再试',
    'Try again in {seconds} seconds',
  ),
  internal: entry(
    500,
    '系统出错',
    'Internal error',
    '已记录，请把编号 {requestId} 告诉系统管理员',
    'It was recorded; tell the system administrator the number {requestId}',
  ),
  'paper-failed': entry(
    503,
    '文书没有排成',
    'The paper could not be set',
    '文号 {number} 已保留，稍后再打开；原因：{why}',
    'Its number {number} stays; open it again later. Why: {why}',
  ),
  unavailable: entry(
    503,
    '数据库暂不可用',
    'The database is away',
    '{seconds} 秒后自动可再试，已提交的不会丢失',
    'Try again in {seconds} seconds; nothing acknowledged is lost',
  ),
  'disk-full': entry(
    507,
    '存储空间已满',
    'Storage is full',
    '这次没有保存，已有内容不受影响；请告诉系统管理员',
    'Nothing of this was kept and nothing else is affected; tell the system administrator',
  ),
} as const satisfies Record<string, Entry>;

export type TransportCode = keyof typeof TRANSPORT_PROBLEMS;
export type ProblemDetails = Readonly<Record<string, string | number>>;

function entry(status: number, titleZh: string, titleEn: string, zh: string, en: string): Entry {
  return { status, title: { zh: titleZh, en: titleEn }, detail: { zh, en } };
}

/** Thrown by platform and by features where the transport, not the domain, says no. */
export class HttpProblem extends Error {
  readonly code: TransportCode;
  readonly details: ProblemDetails;
  readonly errors: readonly FieldFault[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: TransportCode,
    details: ProblemDetails = {},
    more: { errors?: readonly FieldFault[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(code);
    this.name = 'HttpProblem';
    this.code = code;
    this.details = details;
    this.errors = more.errors ?? [];
    this.headers = more.headers ?? {};
  }
}

export type ProblemContext = {
  readonly language: Language;
  readonly requestId: string;
  readonly instance: string;
  readonly words: (reference: string, language: Language) => string;
  /** What a body read into memory may have. */
  readonly mostBytes: number;
};

export type ProblemReply = { readonly problem: Problem; readonly headers: Readonly<Record<string, string>> };

const retryAfterSeconds = 5;

/** The reply to any error. What is not known becomes a plain 500 that gives nothing of it away. */
export function problemOf(error: unknown, context: ProblemContext): ProblemReply {
  if (error instanceof Refusal) return refused(error, context);
  if (error instanceof HttpProblem) return transport(error, context);
  const translated = translate(error, context.mostBytes);
  return transport(translated ?? new HttpProblem('internal', { requestId: context.requestId }), context);
}

/** Whether an error is a fault of the program, to be logged with its stack. */
export function isFault(error: unknown): boolean {
  return !(error instanceof Refusal) && !(error instanceof HttpProblem) && translate(error, 0) === undefined;
}

function refused(error: Refusal, context: ProblemContext): ProblemReply {
  const { text, instead } = explainRefusal(error.code, error.details, context.language, context.words);
  const { field } = error.details;
  const errors: FieldError[] =
    field === undefined ? [] : [{ field: fieldName(String(field)), message: text, right: instead }];
  const problem: Problem = {
    type: `urn:gridgov:problem:${error.code}`,
    title: text,
    status: statusOfRefusal(error.code),
    detail: instead,
    code: error.code,
    instance: context.instance,
    requestId: context.requestId,
    errors,
  };
  return { problem, headers: {} };
}

/** Refusals that are not a conflict with the state of things. */
const refusalStatus: Readonly<Partial<Record<RefusalCode, 403 | 404 | 422>>> = {
  'no-right': 403,
  'no-scope': 403,
  'not-yours': 403,
  'outside-area': 403,
  'not-found': 404,
  'not-used-here': 404,
  'field-missing': 422,
  'field-wrong': 422,
};

export function statusOfRefusal(code: RefusalCode): 403 | 404 | 409 | 422 {
  return refusalStatus[code] ?? 409;
}

function transport(error: HttpProblem, context: ProblemContext): ProblemReply {
  const { status, title, detail } = TRANSPORT_PROBLEMS[error.code];
  const { language } = context;
  const fill = (template: string) =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => String(error.details[name] ?? '—'));
  const problem: Problem = {
    type: `urn:gridgov:problem:${error.code}`,
    title: title[language],
    status,
    detail: fill(detail[language]),
    code: error.code,
    instance: context.instance,
    requestId: context.requestId,
    errors: error.errors.map(({ field, message, right }) => ({
      field,
      message: said(message, language),
      right: said(right, language),
    })),
  };
  return { problem, headers: error.headers };
}

function said(words: Said, language: Language): string {
  return typeof words === 'string' ? words : words[language];
}

/** Errors of the database, the disk and the HTTP library, by their codes alone. */
function translate(error: unknown, mostBytes: number): HttpProblem | undefined {
  if (isPassing(error)) {
    return new HttpProblem(
      'unavailable',
      { seconds: retryAfterSeconds },
      { headers: { 'retry-after': String(retryAfterSeconds) } },
    );
  }
  if (error instanceof CommandReused) return new HttpProblem('key-reused');
  if (error instanceof TooBusy) return new HttpProblem('conflict', {}, { headers: { 'retry-after': '1' } });
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100') return new HttpProblem('disk-full');
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new HttpProblem('too-large', { limit: `${Math.floor(mostBytes / 1024)} KB` });
  }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new HttpProblem('media-wrong', { right: 'application/json' });
  }
  return isBadRequest(error, code) ? new HttpProblem('request-malformed') : undefined;
}

/** The database says "not now", or nothing at all. */
function isPassing(error: unknown): boolean {
  const isLost = error instanceof DatabaseUnavailableError || error instanceof ConnectionLostError;
  return isLost || isTransient(error) || isCancelled(error);
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Fastify marks what a client did wrong (no JSON, wrong length …) by a status below 500. */
function isBadRequest(error: unknown, code: string | undefined): boolean {
  if (!(error instanceof Error) || !('statusCode' in error)) return false;
  const byLibrary =
    code?.startsWith('FST_ERR_') === true || error instanceof SyntaxError || code === undefined;
  return (
    byLibrary && typeof error.statusCode === 'number' && error.statusCode >= 400 && error.statusCode < 500
  );
}
