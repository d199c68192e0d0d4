import type { Language } from '../../refusal.ts';
import type { Likeness } from './likeness.ts';

/** Why: 同类，都说到“路灯不亮”，相距 30 米，同一天上报. */
export function likenessText({ kinship, words, metres, days }: Likeness, language: Language): string {
  const whole = Math.floor(days);
  if (language === 'zh') {
    const said = words.map((one) => `“${one}”`).join('、');
    return [
      { same: '同类', family: '同一大类', none: '' }[kinship],
      said === '' ? '' : `都说到${said}`,
      `相距 ${metres} 米`,
      whole === 0 ? '上报不到一天之差' : `上报相差 ${whole} 天`,
    ]
      .filter((part) => part !== '')
      .join('，');
  }
  const said = words.map((one) => `“${one}”`).join(', ');
  return [
    { same: 'same class', family: 'class of the same family', none: '' }[kinship],
    said === '' ? '' : `both say ${said}`,
    `${metres} m apart`,
    whole === 0 ? 'reported within a day' : `reported ${whole} days apart`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
