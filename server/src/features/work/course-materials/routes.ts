/** Materials of courses 学习资料: added, ordered and withdrawn by whoever keeps the course, read by whoever is invited. */
import type { Actor } from '@gridgov/domain/city/people/posts.ts';
import { asIs, Refusal, say, sayField, wrongField } from '@gridgov/domain/refusal.ts';
import {
  isTaken,
  keepsMaterials,
  MOST_BYTES,
  MOST_MATERIALS,
} from '@gridgov/domain/work/course-materials/material.ts';
import { KEEPS_COURSES, READS_COURSES } from '@gridgov/domain/work/exams/courses.ts';
import Type from 'typebox';
import type { Db, Queryable } from '../../../platform/db/database.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Uuid } from '../../../platform/http/shapes.ts';
import { ownFiles } from '../../running/files/public.ts';
import { type Course, findCourse } from '../courses/public.ts';
import { readsMaterials } from './public.ts';
import {
  addMaterial,
  courseOfMaterial,
  listMaterials,
  lockCourse,
  orderMaterials,
  withdrawMaterial,
} from './queries.ts';
import { MaterialBody, MaterialList, MaterialOrder } from './schema.ts';

export type MaterialDeps = { readonly db: Db };

const tag = 'exams';
const ofCourse = Type.Object({ id: Uuid });
const ofMaterial = Type.Object({ id: Uuid, material: Uuid });
const SOME = '0192d3a0-7b1c-7000-8000-0123456789ab';
const MOST = `${MOST_BYTES / 1024 / 1024} MB`;
const common = { tag, right: KEEPS_COURSES, audit: { access: 'change' } } as const;

export function materialRoutes(deps: MaterialDeps): Route[] {
  return [listRoute(deps), orderRoute(deps), addRoute(deps), withdrawRoute(deps)];
}

const noCourse = () => new Refusal('not-found', { what: say('课程', 'The course') });

/** @throws Refusal as if there were no such course, where the actor does not keep it */
async function keptCourse(db: Queryable, actor: Actor, id: string): Promise<Course> {
  const course = await findCourse(db, id);
  if (course === null || !keepsMaterials(actor, course.area)) throw noCourse();
  return course;
}

function listRoute({ db }: MaterialDeps): Route {
  return defineRoute({
    method: 'GET',
    path: '/courses/:id/materials',
    operationId: 'listCourseMaterials',
    summary: 'Materials of a course in their order, for whoever is invited to a session or an exam of it',
    description:
      'Also for whoever keeps the course, or invites and examines by it. Others are told there is none.',
    tag,
    right: READS_COURSES,
    audit: { none: 'what is taught, without people' },
    examples: { id: SOME },
    schema: { params: ofCourse, reply: { 200: MaterialList } },
    async run({ actor, actors, params: { id } }) {
      const course = await findCourse(db, id);
      if (course === null || !(await readsMaterials(db, actors, course))) throw noCourse();
      return { mayEdit: keepsMaterials(actor, course.area), items: await listMaterials(db, id) };
    },
  });
}

function addRoute({ db }: MaterialDeps): Route {
  return defineRoute({
    ...common,
    method: 'PUT',
    path: '/courses/:id/materials/:material',
    operationId: 'addCourseMaterial',
    summary: 'Add a file that one has sent in to the materials of a course, as the last one',
    description: 'Under an id of one’s own; sent again it is there already.',
    examples: { id: SOME, material: SOME },
    schema: { params: ofMaterial, body: MaterialBody, reply: { 204: null } },
    async run({ actor, params: { id, material }, body: { title, file }, now, record, reply }) {
      await keptCourse(db, actor, id);
      const [row] = await ownFiles(db, [file], actor.personId);
      if (row === undefined || !isTaken(row.type) || row.bytes > MOST_BYTES) throw notTaken(row?.name ?? '');
      await db.transaction(async (tx) => {
        await lockCourse(tx, id);
        const known = await courseOfMaterial(tx, material);
        if (known === id) return;
        if (known !== null) throw noCourse();
        const { length: place } = await listMaterials(tx, id);
        if (place >= MOST_MATERIALS)
          throw new Refusal('limit-reached', { what: say('学习资料', 'Materials'), limit: MOST_MATERIALS });
        const by = { at: now, byPerson: actor.personId };
        await addMaterial(tx, { id: material, course: id, file, title, place, ...by });
        const sha256 = row.hash.toString('hex');
        await record({ subject: `course:${id}`, details: { material, title, file, sha256 } }, tx);
      });
      return reply.empty();
    },
  });
}

function orderRoute({ db }: MaterialDeps): Route {
  return defineRoute({
    ...common,
    method: 'PUT',
    path: '/courses/:id/materials',
    operationId: 'orderCourseMaterials',
    summary: 'Put the materials of a course in another order',
    examples: { id: SOME },
    schema: { params: ofCourse, body: MaterialOrder, reply: { 204: null } },
    async run({ actor, params: { id }, body: { order }, record, reply }) {
      await keptCourse(db, actor, id);
      await db.transaction(async (tx) => {
        await lockCourse(tx, id);
        const there = new Set((await listMaterials(tx, id)).map((one) => one.id));
        // Somebody added or withdrew one meanwhile: the order is of another list.
        if (new Set(order).size !== there.size || order.some((one) => !there.has(one))) throw otherList();
        await orderMaterials(tx, order);
        await record({ subject: `course:${id}`, details: { order: order.join(' ') } }, tx);
      });
      return reply.empty();
    },
  });
}

function withdrawRoute({ db }: MaterialDeps): Route {
  return defineRoute({
    ...common,
    method: 'DELETE',
    path: '/courses/:id/materials/:material',
    operationId: 'withdrawCourseMaterial',
    summary: 'Withdraw a material of a course: nobody reads it by the course any more',
    examples: { id: SOME, material: SOME },
    schema: { params: ofMaterial, reply: { 204: null } },
    async run({ actor, params: { id, material }, now, record, reply }) {
      await keptCourse(db, actor, id);
      await db.transaction(async (tx) => {
        await lockCourse(tx, id);
        if ((await courseOfMaterial(tx, material)) !== id)
          throw new Refusal('not-found', { what: say('学习资料', 'The material') });
        await withdrawMaterial(tx, material, now, actor.personId);
        const left = (await listMaterials(tx, id)).map((one) => one.id);
        await orderMaterials(tx, left);
        await record({ subject: `course:${id}`, details: { withdrawn: material } }, tx);
      });
      return reply.empty();
    },
  });
}

const notTaken = (name: string) =>
  wrongField(
    sayField('file', '文件', 'File'),
    asIs(name),
    say(`PDF、图片或 DOCX，不超过 ${MOST}`, `a PDF, a picture or a DOCX of at most ${MOST}`),
  );

const otherList = () =>
  wrongField(
    sayField('order', '顺序', 'Order'),
    say('资料有变化', 'the materials have changed'),
    say('刷新后再排', 'the order of those that are there now'),
  );
