/** Two materials of the demo's course: pages that the demo sets itself, and a drawn picture. */
import { createHash } from 'node:crypto';
import type { Db } from '../../../../platform/db/database.ts';
import type { FileStore } from '../../../../platform/files/store.ts';
import { makeTypesetter } from '../../../../platform/papers/typeset.ts';
import { insertFile, thumbnail } from '../../files/public.ts';
import { drawing } from '../drawings.ts';
import { idOf } from '../matters/random.ts';
import { listDemoAccounts, listFileIds } from '../queries.ts';
import type { Desk } from './desk.ts';

const MADE_AT = Date.UTC(2026, 0, 1);
const [WIDTH, HEIGHT] = [960, 720];

const CHAPTERS = [
  ['入户', '先出示证件，说明采集什么、为什么。不让住户签空白表，不拍身份证，不把电话发到群里。'],
  ['看到隐患', '拍照上报，写清在哪栋哪层；能联系到车主、店主的当面说。自己不拔线、不挪车、不拆东西。'],
  ['闻到燃气味', '不开灯、不打电话，先让人离开、开窗，到户外再打燃气公司的电话。'],
  ['邻里争吵', '先分开双方，听各自说，不当场定对错；需要时找调解员。'],
  ['清单以外的事', '不在职责清单上的，不接；交办的人可以走准入，自己可以吹哨说明。'],
] as const;

const PAGES = `#set page(paper: "a5", margin: 18mm)
#set text(size: 11pt, lang: "zh", font: ("Noto Serif SC", "Noto Sans SC"))
#set par(leading: 0.9em)
#let data = json("data.json")
#text(size: 16pt)[#data.title]
#v(4mm)
#for one in data.chapters [
  #text(size: 13pt)[#one.at(0)]
  #par[#one.at(1)]
  #v(2mm)
]
#text(size: 9pt)[#data.note]
`;

type File = { readonly id: string; readonly name: string; readonly type: string; readonly content: Buffer };
type Given = { readonly db: Db; readonly desk: Desk; readonly store: FileStore };

/** Done again, nothing changes. */
export async function playMaterials({ db, desk, store }: Given, course: string, at: number): Promise<void> {
  const pages = idOf(MADE_AT, 'material pages');
  const picture = idOf(MADE_AT, 'material picture');
  const known = new Set(await listFileIds(db, [pages, picture]));
  if (!known.has(pages)) {
    const type = 'application/pdf';
    await keep(
      { db, store },
      { id: pages, name: '网格员工作要点.pdf', type, content: await setPages(at) },
      at,
    );
  }
  if (!known.has(picture)) {
    const { default: sharp } = await import('sharp');
    const svg = Buffer.from(drawing('楼道', false, 0, [WIDTH, HEIGHT]));
    const content = await sharp(svg).jpeg({ quality: 82 }).toBuffer();
    const small = await sharp(content).resize({ width: 320 }).jpeg({ quality: 75 }).toBuffer();
    const hash = await keep(
      { db, store },
      { id: picture, name: '示意.jpg', type: 'image/jpeg', content },
      at,
    );
    await store.keepBeside(hash, thumbnail, small);
  }
  const add = (file: string, title: string) =>
    desk.ask({
      ...{ at, who: { account: 'district' }, method: 'PUT', key: `material ${title}` },
      ...{ path: `/courses/${course}/materials/${file}`, body: { title, file } },
    });
  await add(pages, '网格员工作要点（演示）');
  await add(picture, '要上报的样子（示意图）');
}

async function setPages(at: number): Promise<Buffer> {
  const typesetter = makeTypesetter({ fontFolder: null });
  try {
    const note = '演示城市的学习资料，内容是为演示写的。';
    const data = { title: '网格员工作要点', chapters: CHAPTERS, note };
    const { content } = await typesetter.set({ sources: { 'main.typ': PAGES }, data, files: {}, at });
    return content;
  } finally {
    await typesetter.stop();
  }
}

/** As sent in by the post of the district that keeps the course. */
async function keep(
  { db, store }: Omit<Given, 'desk'>,
  { content, ...about }: File,
  at: number,
): Promise<Buffer> {
  const sender = (await listDemoAccounts(db)).find(({ name }) => name === 'district');
  if (sender === undefined) throw new Error('The demo accounts are not there yet');
  const hash = await store.keep(content);
  const isPicture = about.type.startsWith('image/');
  const size = isPicture ? { width: WIDTH, height: HEIGHT } : { width: null, height: null };
  await insertFile(db, {
    ...{ ...about, ...size, bytes: content.length, hash },
    ...{ sourceHash: createHash('sha256').update(content).digest(), accountId: sender.id },
    ...{ personId: sender.personId, createdAt: at, takenAt: null, lon: null, lat: null },
  });
  return hash;
}
