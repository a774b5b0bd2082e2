import type { ApiClient } from './api-client.ts';
import { codesFor } from './codes-for.ts';
import type { ToldCase } from './coverage/told-case.ts';
import type { DemoStory } from './demo-stories.ts';
import { takeIn } from './take-in.ts';
import type { TakenIn } from './take-in.ts';

/** Takes the application of a story in, with a file for every paper. @param told the cases that were told before */
export async function takeInStory(county: ApiClient, { procedure, applicationFor, codes, without = [] }: DemoStory, told: readonly ToldCase[]): Promise<TakenIn> {
  return takeIn(county, {
    ...(procedure ? { procedure } : {}),
    applicationFor: (idNumber, changes) => applicationFor(idNumber, changes, told),
    without,
    codes: codes ?? (await codesFor(county, applicationFor('', {}, told))),
  });
}
