import type { SystemPurpose } from '../../../platform/purposes/purposes.ts';

export const ACCOUNT_PURPOSES: readonly SystemPurpose[] = [
  {
    system: 'running',
    name: 'account',
    whose: 'staff',
    purpose: {
      zh: '登录、两步验证、统一身份认证',
      en: 'To sign in, with a second factor or by the city’s sign-on',
    },
    ground: 'security',
    holds: [
      { zh: '账号', en: 'Account' },
      { zh: '验证器密钥', en: 'Secret of the authenticator' },
      { zh: '登录凭据', en: 'Credentials of the session' },
    ],
    columns: ['account_half.sealed', 'account_totp.secret', 'identity_session.id_token'],
    seen: [],
    kept: { zh: '会话到期即删；密钥到解除为止', en: 'Sessions until they end, secrets until removed' },
  },
  {
    system: 'running',
    name: 'access',
    whose: 'staff',
    purpose: { zh: '查谁看过、改过什么', en: 'To know who saw and changed what' },
    ground: 'security',
    holds: [
      { zh: '账号和岗位', en: 'Account and post' },
      { zh: '网络地址', en: 'Network address' },
      { zh: '查看的理由', en: 'Reason given for looking' },
    ],
    columns: [],
    seen: ['audit.read'],
    kept: { zh: '长期保存，不能删改', en: 'Kept; it cannot be changed or deleted' },
  },
];
