import { describe, expect, it } from '@jest/globals';
import { DecisionError, evaluateTable, readTable, type DecisionTable, type HitPolicy } from '../../../processes/decisions/index.ts';

const table = (hitPolicy: HitPolicy, ...rules: [string, string][]): DecisionTable => ({
  key: 't', name: '表', hitPolicy, inputs: [{ expression: 'x', label: '', type: 'string' }], outputs: [{ name: 'y', label: '', type: 'string' }],
  rules: rules.map(([test, result], index) => ({ id: `r${index + 1}`, description: '', tests: [test], results: [result] })),
});

describe('a decision table', () => {
  it.each<[string, DecisionTable, string, unknown[]]>([
    ['UNIQUE gives the one hit', table('UNIQUE', ['"a"', '1'], ['"b"', '2']), 'b', [2]],
    ['FIRST gives the first', table('FIRST', ['"a","b"', '1'], ['', '2']), 'b', [1]],
    ['COLLECT gives all in order', table('COLLECT', ['', '1'], ['not("a")', '2'], ['"a"', '3'], ['-', '"四"']), 'a', [1, 3, '四']],
    ['COLLECT may give none', table('COLLECT', ['"a"', '1']), 'b', []],
    ['an empty result is null', table('UNIQUE', ['', '']), 'a', [null]],
  ])('%s', (_, given, x, values) => expect(evaluateTable(given, { x }).map((hit) => hit.values['y'])).toEqual(values));

  it.each<[string, DecisionTable, Record<string, string>, RegExp]>([
    ['two hits of a UNIQUE table', table('UNIQUE', ['"a"', '1'], ['', '2']), { x: 'a' }, /r1 和 r2 同时适用/],
    ['no hit of a UNIQUE table', table('UNIQUE', ['"a"', '1']), { x: 'b' }, /没有规则适用/],
    ['no hit of a FIRST table', table('FIRST', ['"a"', '1']), { x: 'b' }, /没有规则适用/],
    ['a fact that nobody gives', table('COLLECT', ['', '1']), {}, /缺少事实 x/],
    ['a cell that is no FEEL', table('COLLECT', ['foo((', '1']), { x: 'a' }, /r1 .*不是有效的 FEEL/],
    ['a result that is no FEEL', table('COLLECT', ['', '"open']), { x: 'a' }, /不是有效的 FEEL/],
    ['a result that is a list', table('COLLECT', ['', '[1]']), { x: 'a' }, /不是文字、数字或者是非/],
  ])('refuses %s', (_, given, facts, message) => {
    expect(() => evaluateTable(given, facts)).toThrow(DecisionError);
    expect(() => evaluateTable(given, facts)).toThrow(message);
  });

  it.each([
    ['no XML', '<definitions', /XML/],
    ['no table', '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"/>', /没有决策表/],
    ['another hit policy', '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"><decision id="d"><decisionTable hitPolicy="ANY"/></decision></definitions>', /不支持命中策略 ANY/],
    ['a rule with too few cells', '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"><decision id="d"><decisionTable><input><inputExpression><text>x</text></inputExpression></input><output name="y"/><rule id="r"/></decisionTable></decision></definitions>', /r 的列数/],
  ])('cannot be read with %s', (_, xml, message) => expect(() => readTable(xml)).toThrow(message));
});
