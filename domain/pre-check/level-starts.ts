/** Days on which the periods of the levels start, where they are known. */
export interface LevelStarts {
  papersCompleteOn?: string | undefined;
  cityReceivedOn?: string | undefined;
  provinceReceivedOn?: string | undefined;
  cityCertificateOn?: string | undefined;
  countyCertificateOn?: string | undefined;
  completedOn?: string | undefined;
}

const START_OF: Readonly<Record<string, keyof LevelStarts>> = {
  county: 'papersCompleteOn',
  city: 'cityReceivedOn',
  province: 'provinceReceivedOn',
  'city-down': 'cityCertificateOn',
  'county-down': 'countyCertificateOn',
  filing: 'completedOn',
};

/** The day from which a level's period of 换证补证 or 抚恤关系转移 runs, as far as it is known. */
export function startedAt(deadline: string, starts: LevelStarts): string | undefined {
  const field = START_OF[deadline.replace(/^(replacement|transfer)-/, '')];
  return field && starts[field];
}
