import type { ApplicationType, GateFacts, GateOptions } from './gate-facts.ts';
import type { GateFinding } from './gate-finding.ts';
import { applicationGates } from './gates/application.ts';
import { natureGates } from './gates/nature.ts';
import { scopeGates } from './gates/scope.ts';
import { typeGates } from './gates/type.ts';

/**
 * The gates of an application for a rating, one way for all three types (articles 2, 3, 6 to 11, 13, 14, 45 to 47, 49):
 * a finding for each rule that the type has. Pure; decides nothing that the law leaves to an officer (`needs-decision`).
 */
export function checkGates(type: ApplicationType, facts: GateFacts, options: GateOptions = {}): GateFinding[] {
  return [...scopeGates(type, facts, options), ...natureGates(type, facts), ...typeGates(type, facts, options), ...applicationGates(type, facts)];
}
