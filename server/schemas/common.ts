import type { Static, TObject, TProperties, TSchema } from '@sinclair/typebox';
import { Type } from '@sinclair/typebox';

/** An object that has these properties and no others: what is not named is refused on the way in and dropped on the way out. */
export const Strict = <P extends TProperties>(properties: P): TObject<P> => Type.Object(properties, { additionalProperties: false });

export const Uuid = Type.String({ format: 'uuid' });
export const Day = Type.String({ format: 'date', description: 'YYYY-MM-DD（北京时间）' });
export const Instant = Type.String({ format: 'date-time' });
export const Nullable = <S extends TSchema>(schema: S) => Type.Unsafe<Static<S> | null>(schema.type === 'string' || schema.type === 'number' || schema.type === 'integer' ? { ...schema, type: [schema.type as string, 'null'] } : Type.Union([schema, Type.Null()]));
export const OneOf = <const V extends readonly string[]>(...values: V) => Type.Unsafe<V[number]>({ type: 'string', enum: values });
export const Anything = Type.Record(Type.String(), Type.Unknown());
/** What is typed into a search box; the database holds no NUL. */
export const SearchText = Type.String({ maxLength: 100, pattern: '^[^\\u0000]*$' });

export const Role = OneOf('caseworker', 'analyst', 'administrator', 'security-administrator', 'auditor');
export const Level = OneOf('province', 'city', 'county', 'township');
