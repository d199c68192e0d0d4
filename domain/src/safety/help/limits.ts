/** The limits of a request for help by name; how long each is, is the city's dated data. */
import type { Words } from '../../workflow/form.ts';

export const LIMITS = {
  answer_now_community: { zh: '马上：社区应答', en: 'At once: answer of the community' },
  answer_now_street: { zh: '马上：镇街应答', en: 'At once: answer of the street' },
  answer_now_district: { zh: '马上：区县应答', en: 'At once: answer of the district' },
  answer_now_city: { zh: '马上：市级应答', en: 'At once: answer of the city' },
  answer_hour_community: { zh: '一小时内：社区应答', en: 'Within the hour: answer of the community' },
  answer_hour_street: { zh: '一小时内：镇街应答', en: 'Within the hour: answer of the street' },
  answer_hour_district: { zh: '一小时内：区县应答', en: 'Within the hour: answer of the district' },
  answer_hour_city: { zh: '一小时内：市级应答', en: 'Within the hour: answer of the city' },
  answer_day_community: { zh: '今天：社区应答', en: 'Today: answer of the community' },
  answer_day_street: { zh: '今天：镇街应答', en: 'Today: answer of the street' },
  answer_day_district: { zh: '今天：区县应答', en: 'Today: answer of the district' },
  answer_day_city: { zh: '今天：市级应答', en: 'Today: answer of the city' },
  alarm: { zh: '叫遍没人接，多久再叫', en: 'Nobody answered: call again' },
  go_now: { zh: '马上：派人', en: 'At once: send somebody' },
  go_hour: { zh: '一小时内：派人', en: 'Within the hour: send somebody' },
  go_day: { zh: '今天：派人', en: 'Today: send somebody' },
  arrive_now: { zh: '马上：到场', en: 'At once: arrive' },
  arrive_hour: { zh: '一小时内：到场', en: 'Within the hour: arrive' },
  arrive_day: { zh: '今天：到场', en: 'Today: arrive' },
  tell: { zh: '到场后告知求助人', en: 'Tell the caller from the spot' },
  accept: { zh: '接手', en: 'Take over' },
  ring_back: { zh: '回电', en: 'Ring back' },
  look: { zh: '回看', en: 'Look back' },
  keep: { zh: '个人内容保存', en: 'Personal content is kept' },
} as const satisfies Readonly<Record<string, Words>>;
export type LimitName = keyof typeof LIMITS;
