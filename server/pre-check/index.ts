import type { Route } from '../route.ts';
import { deadlineCalculatorRoute } from './deadline-calculator.route.ts';
import { preCheckRoute } from './pre-check.route.ts';
import { preCheckReplacementRoute, replacementMaterialsRoute } from './replacement.route.ts';
import { deathMaterialsRoute, requiredMaterialsRoute } from './required-materials.route.ts';
import { preCheckTransferRoute, transferMaterialsRoute } from './transfer.route.ts';

/** What needs no case and no session: the list of papers, the pre-check, the calculator of deadlines. */
export const preCheckRoutes: Route = (app, deps) => {
  for (const route of [requiredMaterialsRoute, deathMaterialsRoute, replacementMaterialsRoute, transferMaterialsRoute, preCheckRoute, preCheckReplacementRoute, preCheckTransferRoute, deadlineCalculatorRoute]) route(app, deps);
};
