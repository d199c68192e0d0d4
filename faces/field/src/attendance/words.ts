import { sayer } from '../cases/words.ts';

/** Words of checking in for a duty. */
export const attendanceWords = sayer(
  {
    none: '24 小时内没有您的班',
    failed: '没有信号，看不到您的班',
    seeThere: '已到岗',
    where: '值班地点：{place}',
    noPlace: '还没有登记值班地点',
    checkIn: '到岗签到',
    checkInHint: '在值班地点附近就算到',
    asking: '正在定位……',
    opens: '{time} 起可以签到',
    there: '{time} 已到岗',
    marked: '{time} 已到岗，有说明：{reason}',
    sent: '已签到，待送；有信号自动送到，按签的时间算。',
    whyNoPlace: '这个值班岗还没有登记地点。写明原因、拍一张照片，照样收下，做个标记。',
    whyNone: '定位不到。写明原因、拍一张照片，照样收下，做个标记。',
    whyFar: '离值班地点约 {far}，定位误差约 {m} 米。写明原因、拍一张照片，照样收下，做个标记。',
    reasons: '这里定位不到|在外面处置|换了地点值班',
    reason: '原因',
    needReason: '还差原因',
    needPhoto: '还差一张照片',
    backTo: '回去',
    note: '位置只在签到时取，只留离值班地点多远；不跟踪，也不自动处罚。',
  },
  {
    none: 'You have no duty within 24 hours',
    failed: 'No signal: your duties cannot be seen',
    seeThere: 'You are there',
    where: 'Served at: {place}',
    noPlace: 'Nobody has said yet where it is served',
    checkIn: 'Check in on duty',
    checkInHint: 'Near the place of the duty it counts',
    asking: 'Looking for the position…',
    opens: 'From {time} on you can check in',
    there: 'There since {time}',
    marked: 'There since {time}, with a mark: {reason}',
    sent: 'Checked in; it is sent by itself with a signal, and counts as of when it was done.',
    whyNoPlace:
      'Nobody has said yet where this duty is served. With a reason and a photo it is taken, with a mark.',
    whyNone: 'No position was found. With a reason and a photo it is taken, with a mark.',
    whyFar:
      'About {far} from the place of the duty, accurate to about {m} m. With a reason and a photo it is taken, with a mark.',
    reasons: 'No position here|Out on a call|Served elsewhere today',
    reason: 'Why',
    needReason: 'The reason is missing',
    needPhoto: 'A photo is missing',
    backTo: 'Back',
    note: 'The position is taken when you check in and not kept, only its distance; nobody is followed or punished by it.',
  },
);
export type AttendanceSay = ReturnType<typeof attendanceWords>;
