/**
 * How rjsf must treat an empty form (its `experimental_defaultFormStateBehavior`). By itself it answers a required yes/no
 * question with "no" and takes over a constant; a legal statement must never be made by the platform for the officer.
 */
export const formStateBehaviour = { emptyObjectFields: 'skipDefaults', constAsDefaults: 'never' } as const;
