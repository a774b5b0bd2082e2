import { findAct, isLegalAct } from '../../../../regulations/acts/legal-acts.ts';

/** An act in the words of the law, as a message names it. */
export const actName = (act: string): string => `“${isLegalAct(act) ? findAct(act).name : act}”`;

/** Several acts of which any would do. */
export const anyOf = (acts: readonly string[]): string => acts.map(actName).join('或者');
