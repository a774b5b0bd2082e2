import { createContext, useContext } from 'react';
import type { Api } from './create-api.ts';

export const ApiContext = createContext<Api | null>(null);

/** The API client of this app. @throws Error outside of `mountApp` */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error('useApi outside of ApiContext');
  return api;
}
