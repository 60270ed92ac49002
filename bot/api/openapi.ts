import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { type Day, FACTS, MONTHS, type MonthKey } from '../../src/index.ts';
import type { Speaker } from '../i18n/speaker.ts';
import { ASSESSMENT, REFUSAL } from './answer.ts';
import { MOST_RECORDS } from './limits.ts';

const PATH = '/api/assess';

/** The version of what programs may rely on: it goes up with every change that breaks one. */
const VERSION = '2.0.0';

type Json = Readonly<Record<string, unknown>>;

/** A schema as JSON Schema; what only a program can check is added by whoever knows it. */
function jsonSchema(schema: GenericSchema): Json {
  const { $schema: _, ...rest } = toJsonSchema(schema, {
    errorMode: 'ignore',
    target: 'draft-2020-12',
  });
  return rest;
}

function monthSchema(key: MonthKey): Json {
  const { words } = MONTHS[key];
  return { anyOf: [{ enum: words }, { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' }] };
}

/** The record, each key with what the product calls it. */
function recordSchema(today: Day, developer: Speaker): Json {
  const schema = jsonSchema(FACTS);
  const keys = Object.entries(schema['properties'] as Record<string, Json>);
  const properties = keys.map(([key, property]) => {
    const title = developer.sayById('short', key === 'asOf' ? 'stichtag' : key);
    if (key === 'asOf') return [key, { title, ...property, format: 'date', example: today }];
    return [key, { title, ...(key in MONTHS ? monthSchema(key as MonthKey) : property) }];
  });
  // Where it is missing, it is today's: of programs none is demanded.
  const { required: __, ...others } = schema;
  return { ...others, properties: Object.fromEntries(properties) };
}

function oneOrList(name: string): Json {
  const one = { $ref: `#/components/schemas/${name}` };
  return { oneOf: [one, { type: 'array', items: one, maxItems: MOST_RECORDS }] };
}

function inJson(description: string, schema: Json): Json {
  return { description, content: { 'application/json': { schema } } };
}

function refused(message: string): Json {
  const error = {
    type: 'object',
    properties: { code: { type: 'string' }, message: { type: 'string' } },
    required: ['code', 'message'],
  };
  return inJson(message, {
    type: 'object',
    properties: { error },
    required: ['error'],
  });
}

/** The address for programs as OpenAPI 3.1, made from the schemas that the server itself works by. */
export function openApi(today: Day, developer: Speaker): Json {
  const wrong = { $ref: '#/components/schemas/Refusal' };
  const result = oneOrList('Result');
  return {
    openapi: '3.1.0',
    info: { title: 'Zielgruppenlotse', version: VERSION, license: { name: 'EUPL-1.2' } },
    paths: {
      [PATH]: {
        post: {
          operationId: 'assess',
          requestBody: {
            required: true,
            content: { 'application/json': { schema: oneOrList('Record') } },
          },
          responses: {
            200: inJson(developer.say('verdict', 'heading.verdict'), result),
            400: inJson('not-json', wrong),
            403: refused(developer.say('errors', 'http-403')),
            413: refused(developer.say('errors', 'http-413-records', { max: MOST_RECORDS })),
            415: refused(developer.say('errors', 'http-415-json')),
            422: inJson('FactsError', wrong),
            503: refused(developer.say('errors', 'http-503')),
          },
        },
      },
    },
    components: {
      schemas: {
        Record: recordSchema(today, developer),
        Assessment: jsonSchema(ASSESSMENT),
        Refusal: jsonSchema(REFUSAL),
        Result: {
          oneOf: [{ $ref: '#/components/schemas/Assessment' }, wrong],
        },
      },
    },
  };
}
