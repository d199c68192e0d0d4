/** Work for the demo city's grid worker, made by the API as other people would. */
import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from './world.ts';

export type Person = {
  call(method: string, path: string, body?: unknown): Promise<Record<string, never>>;
};

/** Signs a person in for calls without a browser, in the post named where they hold several. */
export async function person(url: string, account: string, post?: string): Promise<Person> {
  const session = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ name: account, password: DEMO_PASSWORD }),
  });
  const cookie = String(session.headers.get('set-cookie')).split(';')[0] ?? '';
  const me = (await session.json()) as { posts: { id: string; kind: string }[] };
  const acting = me.posts.find(({ kind }) => kind === post)?.id;
  return {
    async call(method, path, body) {
      const response = await fetch(`${url}/api/v1${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          cookie,
          origin: url,
          'idempotency-key': randomUUID(),
          ...(acting === undefined ? {} : { 'x-post': acting }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const answer = await response.json();
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
      return answer;
    },
  };
}

const place = { grid: '990106012015003', text: '海云里2号楼东' };

/** A public report in the worker's grid that waits to be confirmed on site. Returns its id. */
export async function toConfirm(url: string, classCode?: string): Promise<string> {
  const [hotline, street] = [await person(url, 'hotline'), await person(url, 'street')];
  const { id } = await hotline.call('POST', '/issues', {
    channel: 'hotline',
    nature: 'report',
    title: '楼道堆物',
    description: '居民来电，楼道里堆了纸箱',
    place,
    ...(classCode === undefined ? {} : { classCode }),
  });
  await street.call('POST', `/issues/${id}/commands/accept`, {});
  return String(id);
}

/** A matter that the property firm answered and that the worker's grid has to verify. Returns its id. */
export async function toVerify(url: string): Promise<string> {
  const [worker, leader] = [await person(url, 'worker'), await person(url, 'leader', 'grid_leader')];
  const firm = await person(url, 'property');
  const { items: classes } = (await worker.call('GET', '/classes')) as unknown as {
    items: { code: string; name: string; conditions: number }[];
  };
  const one = classes.find(({ name, conditions }) => name === '暴露垃圾' && conditions > 0);
  const { id } = await worker.call('POST', '/issues', {
    channel: 'patrol',
    nature: 'report',
    title: '暴露垃圾',
    description: '楼东侧两袋垃圾',
    place,
    classCode: one?.code,
  });
  const shown = (await leader.call('GET', `/issues/${id}`)) as unknown as {
    allowed: { command: string; fields: { name: string; options?: { value: string }[] }[] }[];
  };
  const condition = shown.allowed
    .find(({ command }) => command === 'file')
    ?.fields.find(({ name }) => name === 'condition')?.options?.[0]?.value;
  await leader.call('POST', `/issues/${id}/commands/file`, condition === undefined ? {} : { condition });
  const { items: units } = (await leader.call(
    'GET',
    `/units?text=${encodeURIComponent('海云物业')}`,
  )) as unknown as {
    items: { id: string }[];
  };
  await leader.call('POST', `/issues/${id}/commands/dispatch`, { unit: units[0]?.id });
  await firm.call('POST', `/issues/${id}/commands/acknowledge`, {});
  const answer = await firm.call('POST', `/issues/${id}/commands/respond`, {
    result: '两袋垃圾已清走，地面扫净',
  });
  if (String(answer.stage) === 'responded')
    await leader.call('POST', `/issues/${id}/commands/send_to_verify`, {});
  return String(id);
}
