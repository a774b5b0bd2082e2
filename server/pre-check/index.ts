import type { Route } from '../route.ts';
import { deadlineCalculatorRoute } from './deadline-calculator.route.ts';
import { preCheckRoute } from './pre-check.route.ts';
import { requiredMaterialsRoute } from './required-materials.route.ts';
import { preCheckTransferRoute, transferMaterialsRoute } from './transfer.route.ts';

/** What needs no case and no session: the list of papers, the pre-check, the calculator of deadlines. */
export const preCheckRoutes: Route = (app, deps) => {
  for (const route of [requiredMaterialsRoute, transferMaterialsRoute, preCheckRoute, preCheckTransferRoute, deadlineCalculatorRoute]) route(app, deps);
};
