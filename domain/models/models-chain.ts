/** Chain of the audit for releases and the drafts that lead to them. */
export const MODELS_CHAIN = 'admin:releases';
