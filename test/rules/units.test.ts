import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bound } from '../../schema/vocabulary';
import { readPrecision, weakestBound } from '../../server/indicators/bound.rules';
import { shippedSchemes, units, type Scheme, type UnitCode } from '../../server/indicators/catalogue';
import { indicatorIn } from '../../server/indicators/catalogue.rules';
import {
  acceptedUnits,
  formatForPeople,
  nearestCodes,
  readPrinted,
  type Reading,
  type Refused,
  type UnitFacts,
} from '../../server/indicators/unit.rules';
import { divideHalfUp, formatSteps, parseDecimal, toSteps } from '../../server/platform/decimal';
import { editDistance } from '../../server/platform/nearest';

interface PublishedFigure {
  indicator: string;
  value: string;
  unit: string;
  bound?: Bound;
}
const statements = JSON.parse(readFileSync(join(__dirname, '../../data/published-figures.json'), 'utf8')) as {
  id: string;
  figures: PublishedFigure[];
}[];
const figures = statements.flatMap((statement) => statement.figures.map((figure) => ({ id: statement.id, ...figure })));

const [scheme] = shippedSchemes as [Scheme, ...Scheme[]];

function facts(code: string): UnitFacts {
  const found = indicatorIn(scheme, code);
  if (!found) throw new Error(`no ${code}`);
  return found;
}

function accepted(reading: Reading | Refused): Reading {
  if (reading.refused) throw new Error(`refused: ${JSON.stringify(reading.refused)}`);
  return reading;
}

function read(code: string, value: string, unit: string): Reading {
  return accepted(readPrinted(value, unit, facts(code)));
}

describe('a printed figure becomes an exact value in the base unit', () => {
  test.each([
    ['FUND_ASSISTANCE_TOTAL', '6686', '万元', '66860000.00'],
    ['FUND_ASSISTANCE_TOTAL', '13,225.9', '万元', '132259000.00'],
    ['ENTERPRISE_ACTUAL_INVESTMENT', '5.6176', '亿元', '561760000.00'],
    ['FUND_SOCIAL', '12.34', '元', '12.34'],
    ['FUND_SOCIAL', '3', '百万元', '3000000.00'],
    ['FUND_SOCIAL', '2.5', '千万元', '25000000.00'],
    ['FUND_SOCIAL', '7', '千元', '7000.00'],
    ['FUND_FISCAL_INVESTED', '231.9', '亿元', '23190000000.00'],
    ['FUND_FISCAL_INVESTED', '0.0012', '万亿元', '1200000000.00'],
    ['PROJECT_BENEFICIARIES', '2.3', '万人', '23000'],
    ['LABOR_TRAINING_PERSON_TIMES', '8.21', '万人次', '82100'],
    ['CADRE_SENT_EAST_TO_WEST', '38', '名', '38'],
    ['ENTERPRISE_INTRODUCED', '5', '个', '5'],
    ['ENTERPRISE_INTRODUCED', '3', '家', '3'],
    ['PAIR_SCHOOL_WEST', '3', '个', '3'],
    ['PAIR_SCHOOL_EAST', '4', '所', '4'],
    ['ORG_VISITS', '399', '批', '399'],
    ['VILLAGE_COLLECTIVE_DRIVEN', '107', '个村', '107'],
    ['FUND_USE_RATE', '74.14', '%', '74.140000'],
    ['FUND_USE_RATE', '74.14', '％', '74.140000'],
    ['FUND_FISCAL_YOY', '-6.13', '%', '-6.130000'],
    ['FUND_SOCIAL', '１２', ' 万元 ', '120000.00'],
    ['FUND_SOCIAL', '-0.00', '万元', '0.00'],
  ])('%s: %s %s is %s', (code, value, unit, exact) => {
    expect(read(code, value, unit)).toEqual({
      indicatorCode: code,
      value: exact,
      unit: facts(code).baseUnit,
      bound: Bound.EXACT,
      printedValue: value,
      printedUnit: unit,
      notices: [],
    });
  });

  test('every published figure is read, each under its own indicator but for the leaders trained by person-times', () => {
    expect(statements).toHaveLength(37);
    expect(figures).toHaveLength(327);
    for (const eachScheme of shippedSchemes) {
      const moved = figures.flatMap(({ id, indicator, value, unit, bound }) => {
        const known = indicatorIn(eachScheme, indicator);
        if (!known) throw new Error(`${eachScheme.version} has no ${indicator}`);
        const reading = accepted(readPrinted(value, unit, known, bound));
        expect([reading.printedValue, reading.printedUnit, reading.bound]).toEqual([value, unit, bound ?? Bound.EXACT]);
        return reading.indicatorCode === indicator ? [] : [{ id, indicator, reading }];
      });
      expect(moved).toEqual([
        {
          id: 's00',
          indicator: 'LEADER_TRAINED',
          reading: {
            indicatorCode: 'LEADER_TRAINED_PERSON_TIMES',
            value: '81',
            unit: 'PERSON_TIME',
            bound: Bound.EXACT,
            printedValue: '81',
            printedUnit: '人次',
            notices: [
              {
                notice: 'MOVED_TO_TWIN',
                from: 'LEADER_TRAINED',
                to: 'LEADER_TRAINED_PERSON_TIMES',
                printedUnit: '人次',
              },
            ],
          },
        },
      ]);
    }
  });
});

describe('a figure that cannot be exact or true is refused', () => {
  const money = ['元', '人民币元', '万元', '亿元'];
  const firms = ['家', '个', '万个', '户'];

  test.each<[string, string, string, string, object]>([
    [
      'money for a count',
      'ENTERPRISE_INTRODUCED',
      '5',
      '万元',
      {
        code: 'UNIT_MISMATCH',
        details: { indicator: 'ENTERPRISE_INTRODUCED', unit: '万元', accepted: firms },
      },
    ],
    [
      'a count for money',
      'FUND_SPENT',
      '5',
      '万人',
      {
        code: 'UNIT_MISMATCH',
        details: { indicator: 'FUND_SPENT', unit: '万人', accepted: money },
      },
    ],
    [
      'villages for firms',
      'ENTERPRISE_INTRODUCED',
      '5',
      '个村',
      {
        code: 'UNIT_MISMATCH',
        details: { indicator: 'ENTERPRISE_INTRODUCED', unit: '个村', accepted: firms },
      },
    ],
    [
      'a percentage for money',
      'FUND_SPENT',
      '5',
      '%',
      {
        code: 'UNIT_MISMATCH',
        details: { indicator: 'FUND_SPENT', unit: '%', accepted: money },
      },
    ],
    [
      'person-times for persons without a twin',
      'LABOR_EMPLOYED_TOTAL',
      '73.73',
      '万人次',
      {
        code: 'PERSONS_ARE_NOT_PERSON_TIMES',
        details: { indicator: 'LABOR_EMPLOYED_TOTAL', unit: '万人次', expected: '人' },
      },
    ],
    [
      'a slip in the unit',
      'FUND_SPENT',
      '5',
      '万圆',
      {
        code: 'UNKNOWN_UNIT',
        details: { indicator: 'FUND_SPENT', unit: '万圆', nearest: ['万元', '万人', '万户'], accepted: money },
      },
    ],
    [
      'a multiplied percentage',
      'FUND_USE_RATE',
      '5',
      '万%',
      {
        code: 'UNKNOWN_UNIT',
        details: { indicator: 'FUND_USE_RATE', unit: '万%', nearest: ['%', '万元', '万人'], accepted: ['%'] },
      },
    ],
    [
      'a multiplier alone',
      'FUND_SPENT',
      '5',
      '万',
      {
        code: 'UNKNOWN_UNIT',
        details: { indicator: 'FUND_SPENT', unit: '万', nearest: ['元', '万元', '万人'], accepted: money },
      },
    ],
    [
      'no unit',
      'FUND_USE_RATE',
      '5',
      '',
      {
        code: 'UNKNOWN_UNIT',
        details: { indicator: 'FUND_USE_RATE', unit: '', nearest: ['%', '元', '人'], accepted: ['%'] },
      },
    ],
    [
      'an exponent',
      'FUND_SPENT',
      '1e5',
      '元',
      {
        code: 'NOT_A_NUMBER',
        details: { indicator: 'FUND_SPENT', value: '1e5' },
      },
    ],
    [
      'a group of two digits',
      'FUND_SPENT',
      '12,34',
      '元',
      {
        code: 'NOT_A_NUMBER',
        details: { indicator: 'FUND_SPENT', value: '12,34' },
      },
    ],
    [
      'a point without digits',
      'FUND_SPENT',
      '5.',
      '元',
      {
        code: 'NOT_A_NUMBER',
        details: { indicator: 'FUND_SPENT', value: '5.' },
      },
    ],
    ['nothing', 'FUND_SPENT', '', '元', { code: 'NOT_A_NUMBER', details: { indicator: 'FUND_SPENT', value: '' } }],
    [
      'a long row of digits',
      'FUND_SPENT',
      '9'.repeat(65),
      '元',
      {
        code: 'NOT_A_NUMBER',
        details: { indicator: 'FUND_SPENT', value: `${'9'.repeat(40)}…` },
      },
    ],
    [
      'a fraction of a fen',
      'FUND_SPENT',
      '0.0000001',
      '万元',
      {
        code: 'TOO_PRECISE',
        details: { indicator: 'FUND_SPENT', value: '0.0000001', unit: '万元', baseUnit: '元', scale: 2 },
      },
    ],
    [
      'a fraction of a person',
      'LABOR_EMPLOYED_TOTAL',
      '1.00001',
      '万人',
      {
        code: 'TOO_PRECISE',
        details: { indicator: 'LABOR_EMPLOYED_TOTAL', value: '1.00001', unit: '万人', baseUnit: '人', scale: 0 },
      },
    ],
    [
      'a rate with seven places',
      'FUND_USE_RATE',
      '0.1234567',
      '%',
      {
        code: 'TOO_PRECISE',
        details: { indicator: 'FUND_USE_RATE', value: '0.1234567', unit: '%', baseUnit: '%', scale: 6 },
      },
    ],
    [
      'less than nothing',
      'FUND_SPENT',
      '-1',
      '万元',
      {
        code: 'OUT_OF_RANGE',
        details: { indicator: 'FUND_SPENT', value: '-1', unit: '万元', reason: 'NEGATIVE', range: '≥ 0' },
      },
    ],
    [
      'more money than there is',
      'FUND_SPENT',
      '100000.01',
      '亿元',
      {
        code: 'OUT_OF_RANGE',
        details: {
          indicator: 'FUND_SPENT',
          value: '100000.01',
          unit: '亿元',
          reason: 'TOO_LARGE',
          range: '≤ 10000000000000 元',
        },
      },
    ],
    [
      'more persons than there are',
      'LABOR_EMPLOYED_TOTAL',
      '1001',
      '亿人',
      {
        code: 'OUT_OF_RANGE',
        details: {
          indicator: 'LABOR_EMPLOYED_TOTAL',
          value: '1001',
          unit: '亿人',
          reason: 'TOO_LARGE',
          range: '≤ 100000000000 人',
        },
      },
    ],
  ])('%s', (_what, code, value, unit, refused) => {
    expect(readPrinted(value, unit, facts(code))).toEqual({ refused });
  });

  test('the largest amount is still read', () => {
    expect(read('FUND_SPENT', '100000', '亿元').value).toBe('10000000000000.00');
  });

  test('no indicator takes persons as person-times, or money as a count, whatever its other words are', () => {
    for (const indicator of scheme.indicators) {
      const words = new Set(acceptedUnits(indicator));
      const persons = indicator.baseUnit === 'PERSON' || indicator.baseUnit === 'PERSON_TIME';
      expect([indicator.code, words.has('人') && words.has('人次')]).toEqual([
        indicator.code,
        persons && indicator.twin !== undefined,
      ]);
      expect([indicator.code, words.has('元')]).toEqual([indicator.code, indicator.baseUnit === 'YUAN']);
    }
  });
});

describe('words of precision become a bound', () => {
  test.each([
    ['超7050', '7050', Bound.AT_LEAST, ['超']],
    ['超过300', '300', Bound.AT_LEAST, ['超过']],
    ['200多', '200', Bound.AT_LEAST, ['多']],
    ['190余', '190', Bound.AT_LEAST, ['余']],
    ['多万元', '万元', Bound.AT_LEAST, ['多']],
    ['万元以上', '万元', Bound.AT_LEAST, ['以上']],
    ['近5800', '5800', Bound.AT_MOST, ['近']],
    ['不到30', '30', Bound.AT_MOST, ['不到']],
    ['不足 30', '30', Bound.AT_MOST, ['不足']],
    ['不超过30', '30', Bound.AT_MOST, ['不超过']],
    ['万元以内', '万元', Bound.AT_MOST, ['以内']],
    ['约1918', '1918', Bound.ABOUT, ['约']],
    ['1918左右', '1918', Bound.ABOUT, ['左右']],
    ['近1918左右', '1918', Bound.ABOUT, ['近', '左右']],
    ['1918', '1918', Bound.EXACT, []],
  ])('%s', (text, rest, bound, words) => {
    expect(readPrecision(text)).toEqual({ rest, bound, words });
  });

  test('they are understood in value and unit, and the notice names them', () => {
    expect(read('FUND_SOCIAL', '2100余', '万元')).toEqual({
      indicatorCode: 'FUND_SOCIAL',
      value: '21000000.00',
      unit: 'YUAN',
      bound: Bound.AT_LEAST,
      printedValue: '2100余',
      printedUnit: '万元',
      notices: [{ notice: 'BOUND_FROM_WORDS', words: ['余'], bound: Bound.AT_LEAST }],
    });
    const about = accepted(readPrinted('近5800', '万元', facts('FUND_FISCAL_PER_COUNTY'), Bound.AT_LEAST));
    expect(about.bound).toBe(Bound.ABOUT);
  });

  const { EXACT, AT_LEAST, AT_MOST, ABOUT } = Bound;
  test.each([
    [[], EXACT],
    [[EXACT, EXACT], EXACT],
    [[EXACT, AT_LEAST], AT_LEAST],
    [[AT_LEAST, AT_LEAST], AT_LEAST],
    [[AT_MOST, EXACT, AT_MOST], AT_MOST],
    [[AT_LEAST, AT_MOST], ABOUT],
    [[EXACT, ABOUT], ABOUT],
    [[ABOUT, AT_LEAST], ABOUT],
  ])('the weakest of %j is %s', (bounds, weakest) => {
    expect(weakestBound(bounds)).toBe(weakest);
  });

  test('the weakest bound does not depend on the order or the grouping of a sum', () => {
    const anyBounds = fc.array(fc.constantFrom(...Object.values(Bound)), { maxLength: 6 });
    fc.assert(
      fc.property(anyBounds, anyBounds, (one, other) => {
        expect(weakestBound([weakestBound(one), weakestBound(other)])).toBe(weakestBound([...other, ...one]));
      }),
    );
  });
});

describe('people read money in 万元 and 亿元', () => {
  test.each<[string, UnitCode, string, string]>([
    ['66860000.00', 'YUAN', '6686', '万元'],
    ['561760000.00', 'YUAN', '5.6176', '亿元'],
    ['100000000.00', 'YUAN', '1', '亿元'],
    ['99999999.99', 'YUAN', '9999.999999', '万元'],
    ['10000.00', 'YUAN', '1', '万元'],
    ['9999.90', 'YUAN', '9999.9', '元'],
    ['-66860000.00', 'YUAN', '-6686', '万元'],
    ['0.00', 'YUAN', '0', '元'],
    ['16700', 'PERSON', '16700', '人'],
    ['74.140000', 'PERCENT', '74.14', '%'],
  ])('%s %s reads as %s %s', (value, unit, shown, word) => {
    expect(formatForPeople(value, unit)).toEqual({ value: shown, unit: word });
  });

  test('what people read is read back as the same amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: units.YUAN.largest * 100n }), (fen) => {
        const exact = formatSteps(fen, 2);
        const shown = formatForPeople(exact, 'YUAN');
        expect(read('FUND_SPENT', shown.value, shown.unit).value).toBe(exact);
      }),
    );
  });
});

describe('properties of conversion', () => {
  const fen = (reading: Reading) => toSteps(parseDecimal(reading.value) ?? { digits: 0n, scale: 0 }, 2) ?? -1n;

  test('a figure in 亿元 adds exactly to one in 万元', () => {
    const tenThousandth = fc.bigInt({ min: 0n, max: 10n ** 8n });
    fc.assert(
      fc.property(tenThousandth, tenThousandth, (hundredMillions, tenThousands) => {
        // Both printed with four places: a ten-thousandth of 亿元 is 万元, a ten-thousandth of 万元 is 元.
        const one = read('FUND_SPENT', formatSteps(hundredMillions, 4), '亿元');
        const other = read('FUND_SPENT', formatSteps(tenThousands, 4), '万元');
        expect(fen(one) + fen(other)).toBe((hundredMillions * 10_000n + tenThousands) * 100n);
      }),
    );
  });

  test('persons and person-times change places with the indicator, never with the number', () => {
    const twins = scheme.indicators.filter(({ twin }) => twin !== undefined);
    expect(twins.map(({ code }) => code)).toContain('LEADER_TRAINED');
    fc.assert(
      fc.property(fc.constantFrom(...twins), fc.nat(), (indicator, count) => {
        const other = facts(indicator.twin ?? '');
        const moved = accepted(readPrinted(String(count), units[other.baseUnit].zh, indicator));
        expect([moved.indicatorCode, moved.unit, moved.value]).toEqual([other.code, other.baseUnit, String(count)]);
        expect(moved.notices).toHaveLength(1);
        const straight = accepted(readPrinted(String(count), units[other.baseUnit].zh, other));
        expect([straight.indicatorCode, straight.value, straight.notices]).toEqual([other.code, moved.value, []]);
      }),
    );
  });

  test('every word an indicator accepts is read by it', () => {
    for (const indicator of scheme.indicators) {
      for (const word of acceptedUnits(indicator)) {
        expect([indicator.code, word, readPrinted('1', word, indicator).refused]).toEqual([
          indicator.code,
          word,
          undefined,
        ]);
      }
    }
  });

  test('no text makes the reader throw, and a reading is always at the scale of its unit', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.constantFrom('万元', '亿人次', '多万元以上', '%', '1.5', '约3', '-2', '1,000'),
    );
    fc.assert(
      fc.property(texts, texts, fc.constantFrom(...scheme.indicators), (value, unit, indicator) => {
        const reading = readPrinted(value, unit, indicator);
        if (reading.refused) return;
        const { scale } = units[reading.unit];
        expect(reading.value).toMatch(scale === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${scale}}$`));
      }),
    );
  });
});

describe('exact decimals', () => {
  test('what is printed is parsed back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat({ max: 8 }), (digits, scale) => {
        expect(parseDecimal(formatSteps(digits, scale))).toEqual({ digits, scale });
      }),
    );
  });

  test.each([
    ['2405.4', '3244', 6, '0.741492'],
    ['1', '8', 2, '0.13'],
    ['-1', '8', 2, '-0.13'],
    ['1', '-3', 6, '-0.333333'],
    ['2', '3', 6, '0.666667'],
    ['0', '3', 6, '0.000000'],
  ])('%s / %s at %i places is %s, half up', (numerator, denominator, scale, quotient) => {
    const [top, bottom] = [parseDecimal(numerator), parseDecimal(denominator)];
    if (!top || !bottom) throw new Error('not a decimal');
    const result = divideHalfUp(top, bottom, scale);
    expect(result && formatSteps(result.digits, result.scale)).toBe(quotient);
  });

  test('nothing is divided by zero', () => {
    expect(divideHalfUp({ digits: 1n, scale: 0 }, { digits: 0n, scale: 3 }, 6)).toBeUndefined();
  });
});

describe('the nearest known codes are named', () => {
  const codes = scheme.indicators.map(({ code }) => code);

  test.each([
    ['FUND_SPEND', 'FUND_SPENT'],
    ['labor_public_pots', 'LABOR_PUBLIC_POST'],
    [' WORKSHOP_CUONT ', 'WORKSHOP_COUNT'],
  ])('%s is nearest to %s', (typed, code) => {
    const named = nearestCodes(typed, codes);
    expect(named).toHaveLength(3);
    expect(named[0]).toBe(code);
  });

  test.each([
    ['', '', 0],
    ['', '万元', 2],
    ['ab', 'ba', 1],
    ['ca', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['𠮷人', '𠮷户', 1],
  ])('from %j to %j are %i steps', (one, other, steps) => {
    expect(editDistance(one, other)).toBe(steps);
    expect(editDistance(other, one)).toBe(steps);
  });
});
