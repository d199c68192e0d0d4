import { sayer } from '../cases/words.ts';

/** Words of what keeps somebody without a certificate from walking a patrol. */
export const certificateWords = sayer(
  {
    barred: '现在不能巡查',
    certificateNone: '您还没有网格员证。',
    certificateOver: '您的网格员证 {day} 到期了。',
    wayPassed: '考试已合格，等镇街发证，发了就能巡查。',
    wayNone: '最近没有安排培训和考试，找镇街网格中心。',
    wayExam: '给您安排了考试“{name}”，最晚 {day} 考。',
    wayTraining: '最近的培训：{name}，{time}，{place}。',
    leader: '今天的巡查由网格长代走或者找人替，不扣分。',
    toTrainings: '看培训安排',
    toExam: '去考试',
    toTraining: '看报了名的培训',
    toEnrol: '去报名',
  },
  {
    barred: 'No patrol for now',
    certificateNone: 'You have no certificate of a grid worker yet.',
    certificateOver: 'Your certificate ended on {day}.',
    wayPassed: 'The exam is passed; once the street gives the certificate you can walk patrols.',
    wayNone: 'No training or exam is planned; ask the grid centre of the street.',
    wayExam: 'The exam “{name}” was assigned to you, no later than {day}.',
    wayTraining: 'The next training: {name}, {time}, {place}.',
    leader: 'The leader walks today’s patrol or finds somebody; nothing is deducted.',
    toTrainings: 'See the trainings',
    toExam: 'To the exam',
    toTraining: 'See your training',
    toEnrol: 'Enrol',
  },
);
export type CertificateSay = ReturnType<typeof certificateWords>;
