export * from './negative-route.ts';
