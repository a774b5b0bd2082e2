/** The lint of diagrams: pure and free of Node, for the server and the editor alike. */
export type { LintContext, LintRule, RouteOf } from './context.ts';
export * from './exceptions.ts';
export * from './finding.ts';
export * from './lint-bundle.ts';
export { offeredOutcomes } from './offered-outcomes.ts';
export { comesAgain, judgeRest } from './judge-rest.ts';
export type { Standing } from './judge-rest.ts';
export { rules } from './rules/index.ts';
export type { OfferedOutcome } from './runs/choices.ts';
export type { RunGraph } from './runs/run-graph.ts';
export { bpmnlintName, createLintConfig } from './bpmnlint/create-lint-config.ts';
export type { BpmnlintConfig, BpmnlintOptions } from './bpmnlint/create-lint-config.ts';
