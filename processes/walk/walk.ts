import type { Condition, Diagram, Flow, Step } from '../lint/model/diagram.ts';
import { stepOf } from '../lint/model/diagram.ts';
import { startsOf } from '../lint/runs/net.ts';

/** Values of the variables that gateways route by, as the engine holds them for one instance. */
export type Held = Readonly<Record<string, string>>;

/** Where one instance of a diagram stands. */
export interface Frame {
  readonly diagram: Diagram;
  readonly at: Step;
  readonly held: Held;
}

/** Where a case stands: the procedure first, then the diagrams called there. The diagrams of the platform have one token each. */
export type Cursor = readonly [Frame, ...Frame[]];

type Diagrams = ReadonlyMap<string, Diagram>;

/** The innermost place of a cursor. */
export const placeOf = (cursor: Cursor): Frame => cursor.at(-1) as Frame;

/** The cursor with more variables held by its innermost instance. */
export const holding = (cursor: Cursor, more: Held): Cursor => replaceLast(cursor, (frame) => ({ ...frame, held: { ...frame.held, ...more } }));

const replaceLast = (cursor: Cursor, change: (frame: Frame) => Frame): Cursor => [...cursor.slice(0, -1), change(placeOf(cursor))] as unknown as Cursor;

/** The first step of a procedure behind its start event. @throws Error when there is no such diagram */
export function enterProcedure(diagrams: Diagrams, process: string, held: Held): Cursor {
  const diagram = diagrams.get(process);
  if (!diagram) throw new Error(`no diagram of ${process}`);
  return entered([], diagram, held);
}

/** From a call into the first step of the diagram that it calls; the called instance works on copies of the caller's variables. */
export function enterCall(diagrams: Diagrams, cursor: Cursor): Cursor {
  const { at, held } = placeOf(cursor);
  const diagram = diagrams.get(at.calls ?? '');
  if (!diagram) throw new Error(`${at.process}/${at.id} calls no diagram`);
  return entered(cursor, diagram, { ...held, ...at.literals });
}

function entered(above: readonly Frame[], diagram: Diagram, held: Held): Cursor {
  const [start] = startsOf(diagram);
  if (!start) throw new Error(`${diagram.process} has no start`);
  // A diagram that begins with its end is none of ours.
  return leave([...above, { diagram, at: start, held }] as unknown as Cursor) as Cursor;
}

/**
 * The next step when the innermost one is left: gateways are taken by what is held, a called diagram that ends hands its outputs back.
 * @returns null when the procedure has ended
 * @throws Error when no flow fits what is held
 */
export function leave(cursor: Cursor): Cursor | null {
  const frame = placeOf(cursor);
  const flow = frame.at.outgoing.find(({ condition }) => holds(condition, frame.held));
  if (!flow) throw new Error(`${frame.at.process}/${frame.at.id}: no flow fits`);
  const at = stepOf(frame.diagram, flow.target);
  const moved = replaceLast(cursor, () => ({ ...frame, at }));
  if (at.kind === 'exclusive-gateway') return leave(moved);
  if (at.kind !== 'end') return moved;
  const above = cursor.slice(0, -1);
  if (above.length === 0) return null;
  const caller = placeOf(above as unknown as Cursor);
  const returned = Object.fromEntries(caller.at.outputs.flatMap(({ source, target }) => (source in frame.held ? [[target, frame.held[source] as string]] : [])));
  return leave(holding(above as unknown as Cursor, returned));
}

function holds(condition: Flow['condition'], held: Held): boolean {
  if (condition === null) return true;
  if (condition === 'unreadable') throw new Error('a condition that cannot be read');
  return compares(condition, held[condition.variable]);
}

function compares({ operator, value }: Condition, held: string | undefined): boolean {
  if (operator === '==') return held === value;
  if (operator === '!=') return held !== value;
  throw new Error(`conditions of the platform do not compare by ${operator}`);
}
