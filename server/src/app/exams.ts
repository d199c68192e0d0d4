/** Courses with their question banks, and the papers drawn from them. */
import { materialRoutes } from '../features/work/course-materials/routes.ts';
import { courseRoutes } from '../features/work/courses/routes.ts';
import { examRoutes } from '../features/work/exams/routes.ts';
import { monthRoute } from '../features/work/trainings/month.ts';
import { trainingRoutes } from '../features/work/trainings/routes.ts';
import type { Route } from '../platform/http/route.ts';
import type { Context } from './context.ts';

export function routesOfExams({
  db,
  product: { running, newId, city },
}: Pick<Context, 'db' | 'product'>): Route[] {
  return [
    ...courseRoutes({ db, running, newId, areaName: city.nameOf }),
    ...materialRoutes({ db }),
    ...examRoutes({ db }),
  ];
}

/** Training sessions: the code their teacher shows, and their month. */
export const routesOfTrainings = ({ db, product }: Pick<Context, 'db' | 'product'>): Route[] => [
  monthRoute({ db, districts: product.city.districts }),
  ...trainingRoutes({ db }),
];
