import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type Call, Failure, type Outcome, type Verb } from '../verb.ts';

export const bench: Verb = {
  name: 'bench',
  subjects: {
    loop: '经 HTTP 办理的速度，与同样内容的普通事务相比',
    lists: '一万件与一百万件时的列表、计数、检索',
    search: '一万件与一百万件时的统一搜索，逐组与按主键查一行相比',
    places: '坐标落网格的速度',
    field: '五千部手机同时恢复联网，各发十件：一件不少，一件不重',
    help: '一分钟一千件求助，六十个值班岗，其间服务器被杀一次：每件有人接或在顶层响着（模拟时间）',
    ringing: '六十个值班岗：从求助到页面响、电话响、叫过谁都记下要多久',
    import: '导入的速度和内存',
    indicators: '一百万件时十三个区县、十四个指标的看板，与直接逐件计数相比；每步办理为指标多用的时间',
    durations: '一百万件时全市一年的用时分布和兜底清单，与直接数一遍相比',
    papers: '一个核上每秒排多少份文书，内存多少',
    portal: '公开列表和地图的读取速度，与只查同样数据的空白接口相比',
    faces: '三个界面的首页多久显示、多久可用，与只有一个词的网页相比（Lighthouse）',
  },
  options: {
    quick: { says: '缩短到一分钟左右' },
    matters: { value: 'N', says: '多少件案件（indicators、durations）；不写为一百万' },
    large: { says: '连同一千万件（lists）' },
    budgets: { says: '只看是否超出 faces/budgets.json，超出即失败（faces）' },
  },
  run,
};

/** Each bench is a program of its own, so that its memory and its figures are nobody else's. */
async function run(call: Call): Promise<Outcome> {
  const { root } = call.config();
  const program = path.join(root, 'bench', `${call.subject}.ts`);
  if (!existsSync(program)) throw new Failure(`没有 bench/${call.subject}.ts`);
  const flags = ['quick', 'large', 'budgets'].filter((name) => call.has(name)).map((name) => `--${name}`);
  const matters = call.value('matters');
  const sized = matters === undefined ? [] : ['--matters', matters];
  const child = spawn(process.execPath, [program, ...flags, ...sized, '--json'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () => child.kill('SIGTERM');
  call.signal.addEventListener('abort', stop, { once: true });
  call.whenStopped('测试没有做完，没有结果。');
  let last = '';
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.trim() !== '') last = line;
  });
  const [code] = await once(child, 'close');
  call.signal.removeEventListener('abort', stop);
  call.signal.throwIfAborted();
  const json = parsed(last);
  if (json === undefined)
    throw new Failure(`bench/${call.subject}.ts 没有给出结果（退出码 ${String(code)}）`);
  return { json, summary: JSON.stringify(json, null, 2), failed: code !== 0 };
}

function parsed(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    // A bench that died half-way left something else as its last line.
    return undefined;
  }
}
