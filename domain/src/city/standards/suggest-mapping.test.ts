import assert from 'node:assert/strict';
import test from 'node:test';
import { HEADER_SYNONYMS, suggestMapping } from './suggest-mapping.ts';

test('columns of different cities are recognised by their headers', () => {
  const cases: [headers: string[], fields: string[], limitUnit?: string][] = [
    [
      [
        '序号',
        '大类代码',
        '大类名称',
        '小类代码',
        '小类名称',
        '立案条件',
        '结案条件',
        '处置时限',
        '处置单位',
        '监管部门',
      ],
      [
        '',
        'majorCode',
        'major',
        'minorCode',
        'minor',
        'openCondition',
        'closeCondition',
        'limit',
        'unit',
        'supervisor',
      ],
    ],
    [
      ['责任主体', '时限（工作日）', '立案标准', '结案标准', '小类', '大类', '类型', '法律依据', '采集要求'],
      [
        'unit',
        'limit',
        'openCondition',
        'closeCondition',
        'minor',
        'major',
        'kind',
        'legalBasis',
        'collectNotes',
      ],
      '工作日',
    ],
    [
      [
        'kind',
        'big_code',
        'big',
        'small_code',
        'small',
        'dispose_unit',
        'open_condition',
        'time_limit',
        'limit_value',
        'limit_unit',
      ],
      ['kind', 'majorCode', 'major', 'minorCode', 'minor', 'unit', 'openCondition', 'limit', '', 'limitUnit'],
    ],
    [
      ['部件 大类', '部件\n小类', '时限', '单位'],
      ['major', 'minor', 'limit', 'unit'],
    ],
  ];
  for (const [headers, fields, limitUnit] of cases) {
    const found = suggestMapping(headers, HEADER_SYNONYMS.standards);
    assert.deepEqual(
      headers.map((header) => found.map[header] ?? ''),
      fields,
    );
    assert.equal(found.limitUnit, limitUnit);
  }
});
