import { Type } from '@sinclair/typebox';
import { Instant, Nullable, OneOf, Strict, Uuid } from '../schemas/common.ts';

/** Larger than any diagram that the guard lets pass. */
export const MODEL_BODY_LIMIT = 4 * 1024 * 1024;

const Text = Type.String();
export const Content = Type.String({ minLength: 1, maxLength: 3_000_000 });
export const ResourceName = Type.String({ pattern: '^[a-z][a-z0-9-]{0,63}(\\.[a-z][a-z0-9-]{0,63})?\\.(bpmn|dmn|hbs|json)$' });
export const Reason = Type.String({ minLength: 4, maxLength: 500 });
export const Exception = Strict({ constraintId: Type.String({ minLength: 1, maxLength: 120 }), process: Type.String({ maxLength: 80 }), element: Type.String({ maxLength: 200 }), reason: Reason });
export const Exceptions = Type.Array(Exception, { maxItems: 20 });

export const ModelKind = OneOf('diagram', 'table', 'paper', 'form');

export const DraftSummary = Strict({ id: Uuid, resource: Text, title: Text, kind: ModelKind, version: Type.Integer(), createdByName: Text, updatedByName: Text, updatedAt: Instant, outdated: Type.Boolean() });
/** One file of the release that stands beside the draft in a lint. */
export const File = Strict({ name: Text, key: Text, title: Text, content: Text });
export const Draft = Strict({ id: Uuid, resource: Text, key: Text, title: Text, kind: ModelKind, version: Type.Integer(), content: Text, updatedByName: Text, updatedAt: Instant, current: Text, others: Type.Array(File), shipped: Nullable(Text) });
export const Save = Strict({ version: Type.Integer(), savedByName: Text, savedAt: Instant });
