import { Validator } from '@seriousme/openapi-schema-validator';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASSESSMENT, REFUSAL } from '../../../bot/api/answer.ts';
import { LONG_LIST, LONGEST_BODY, MOST_RECORDS } from '../../../bot/api/limits.ts';
import { explain } from '../../../src/explain.ts';
import { FACTS } from '../../../src/facts/schema.ts';
import { withReading } from '../../../src/reading.ts';
import { BUILT_IN } from '../../../src/rule-set.ts';
import { cases } from '../../law/expected/oracle.ts';
import { circumstances } from '../../law/space.ts';
import { type Serving, serve } from './serving.ts';

let serving: Serving;
beforeAll(async () => {
  serving = await serve();
});
afterAll(() => serving.stop());

const JSON_BODY = { 'Content-Type': 'application/json' };

async function ask(body: string, headers: Record<string, string> = JSON_BODY, method = 'POST') {
  const withBody = method === 'POST' ? { body } : {};
  const response = await fetch(`${serving.url}/api/assess`, { method, headers, ...withBody });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const duldung = { status: 'duldung-60c', unterbringung: 'anschluss' };

describe('Programs ask for an assessment', () => {
  it.each(cases)('and get the one that every channel comes to: $title', async ({ facts }) => {
    const { status, text } = await ask(JSON.stringify(facts));
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(explain(facts, BUILT_IN))));
  });

  it('for today where no reference date is named', async () => {
    const { text } = await ask(JSON.stringify(duldung));
    expect(JSON.parse(text).asOf).toBe(serving.clock.today);
  });

  it('for a list at once: each in its place, a wrong one with what is wrong', async () => {
    const { status, text } = await ask(JSON.stringify([duldung, { status: 'x' }, 7]));
    const [first, second, third] = JSON.parse(text);
    expect(status).toBe(200);
    expect(first.verdict).toBe('einzelfall');
    expect(second.error).toMatchObject({ key: 'status', value: 'x' });
    expect(third.error).toMatchObject({ key: null, value: 7 });
  });

  it('for a list of any length: each record comes to the same', async () => {
    const records = [...cases.map(({ facts }) => facts), { status: 'x' }, 7, { name: 'x' }];
    const asList = async (length: number) =>
      JSON.parse((await ask(JSON.stringify(records.slice(-length)))).text);
    const all = await asList(MOST_RECORDS);
    expect(all.length).toBeGreaterThan(LONG_LIST);
    const short = LONG_LIST - 1;
    expect(all.slice(-short)).toEqual(await asList(short));
  });

  it('by the reading of the municipality, in a list of any length', async () => {
    const source = { title: 'Schreiben vom Mai' };
    const rule = { status: 'duldung-60c', finding: 'met', ground: ['O'], source };
    const reading = { name: 'Eine Gemeinde', rules: [rule] };
    const other = await serve({ site: { reading, rules: withReading(reading) } });
    const answers = async (length: number) => {
      const body = JSON.stringify(Array(length).fill(duldung));
      const init = { method: 'POST', headers: JSON_BODY, body };
      return (await fetch(`${other.url}/api/assess`, init)).json() as Promise<unknown[]>;
    };
    const [one] = await answers(1);
    expect(JSON.stringify(one)).toContain(source.title);
    expect(await answers(LONG_LIST)).toEqual(Array(LONG_LIST).fill(one));
    await other.stop();
  });

  it('for more long lists than can wait, and is told so at once, in the language of the caller', async () => {
    const body = JSON.stringify(Array(MOST_RECORDS).fill(duldung));
    const inLanguage = (language: string) =>
      Array.from({ length: 100 }, () => ask(body, { ...JSON_BODY, 'Accept-Language': language }));
    const asked = [inLanguage('de'), inLanguage('en')].map((each) => Promise.all(each));
    const refused = (await Promise.all(asked)).map((answers) => {
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 503]));
      const of503 = answers.filter(({ status }) => status === 503);
      return new Set(of503.map(({ text }) => JSON.parse(text).error.message));
    });
    expect(refused.map(({ size }) => size)).toEqual([1, 1]);
    expect(refused[0]).not.toEqual(refused[1]);
    expect((await ask(body)).status).toBe(200);
  });

  it('and nothing of it is kept by anybody on the way', async () => {
    const { headers } = await ask(JSON.stringify(duldung));
    expect(headers.get('Cache-Control')).toBe('no-store');
  });
});

describe('What cannot be assessed is told by its place', () => {
  it.each([
    ['no JSON', '{', 400, null],
    ['nothing', '', 400, null],
    ['no record', 'null', 422, null],
    ['an unknown key', '{"name":"x"}', 422, 'name'],
    ['an unknown value', '{"status":"duldung"}', 422, 'status'],
    [
      'a key that means something to JavaScript',
      '{"__proto__":{"status":"p24"}}',
      422,
      '__proto__',
    ],
    ['a day before the letter', '{"asOf":"2021-04-30"}', 422, 'asOf'],
    ['a list in the place of a value', '{"status":["p24"]}', 422, 'status'],
    ['what is nested deeply', `{"status":${'['.repeat(9000)}${']'.repeat(9000)}}`, 422, 'status'],
    ['broken signs', Buffer.from([0x7b, 0xff, 0x7d]).toString('latin1'), 400, null],
  ])('%s', async (_, body, status, key) => {
    const answer = await ask(body);
    expect(answer.status).toBe(status);
    const { error } = v.parse(REFUSAL, JSON.parse(answer.text));
    expect(error.key).toBe(key);
    expect(error.message).not.toBe('');
  });

  it('in the language of the caller', async () => {
    const inLanguage = async (language: string) => {
      const { text } = await ask('{"x":1}', { ...JSON_BODY, 'Accept-Language': language });
      return JSON.parse(text).error.message;
    };
    expect(await inLanguage('de')).not.toBe(await inLanguage('en'));
  });

  it.each([
    ['a list that is too long', JSON.stringify(Array(MOST_RECORDS + 1).fill({})), JSON_BODY, 413],
    ['a body that is too long', ' '.repeat(LONGEST_BODY + 1), JSON_BODY, 413],
    ['another kind of content', '{}', { 'Content-Type': 'text/plain' }, 415],
    ['a page that may not call', '{}', { ...JSON_BODY, Origin: 'https://foreign.example' }, 403],
  ])('%s', async (_, body, headers, status) => {
    const answer = await ask(body, headers);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text).error.message).not.toBe('');
  });

  it('too many records or another kind of content with what to do', async () => {
    const told = async (body: string, headers: Readonly<Record<string, string>>) =>
      JSON.parse((await ask(body, headers)).text).error.message;
    const many = JSON.stringify(Array(MOST_RECORDS + 1).fill({}));
    expect(await told(many, JSON_BODY)).toContain(String(MOST_RECORDS));
    expect(await told('{}', { 'Content-Type': 'text/plain' })).toContain('application/json');
  });

  it('another method', async () => {
    expect((await ask('', {}, 'GET')).status).toBe(405);
    expect((await ask('', {}, 'OPTIONS')).status).toBe(204);
  });
});

describe('How programs ask', () => {
  const read = async () => (await fetch(`${serving.url}/api/openapi.json`)).json();

  it('is told in valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate((await read()) as never);
    expect(result).toEqual({ valid: true });
    expect(await read()).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) });
  });

  it('with every key of the record and every value that it can have', async () => {
    const { components } = (await read()) as {
      components: { schemas: { Record: { properties: Record<string, { enum?: string[] }> } } };
    };
    const { properties } = components.schemas.Record;
    expect(Object.keys(properties)).toEqual(Object.keys(FACTS.entries));
    expect(properties['status']?.enum).toContain('duldung-60c');
    expect(components.schemas.Record).toMatchObject({ additionalProperties: false });
    expect(components.schemas.Record).not.toHaveProperty('required');
  });

  it('and every answer looks like that', () => {
    const odd = ['2026-05-04', '2022-03-10', '2024-01-01'].flatMap((asOf) =>
      [...circumstances(asOf)]
        .filter((_, index) => index % 29 === 0)
        .map((facts) => JSON.parse(JSON.stringify(explain(facts, BUILT_IN))))
        .filter((answer) => !v.is(ASSESSMENT, answer)),
    );
    expect(odd).toEqual([]);
  });
});
