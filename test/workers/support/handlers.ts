import { defineHandler } from '../../../workers/runtime/index.ts';
import type { Handler, HandlerContext } from '../../../workers/runtime/index.ts';

export type Empty = Record<string, never>;

/** A handler of a test topic without inputs and outputs that does what the test says. */
export const plainHandler = (topic: string, handle: (context: HandlerContext<Empty>) => Promise<void>, options: { errors?: string[]; slow?: boolean } = {}): Handler =>
  defineHandler<Empty>({ topic, variables: [], inputSchema: { type: 'object' }, outputs: [], handle, ...options });

/** Breaks the types on purpose: what a handler written carelessly could give. */
export const carelessHandler = (topic: string, outputs: string[], handle: () => unknown): Handler =>
  defineHandler<Empty, Record<string, never>>({ topic, variables: [], inputSchema: { type: 'object' }, outputs, handle: async () => handle() as Record<string, never> });
