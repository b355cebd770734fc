import { grouped, readableYuan, rounded } from '../amounts';
import { useLanguage, useWords } from '../language';

/** An amount as people read it, exact in its unit; the exact yuan stand in the tooltip. */
export function Yuan({ value }: { value: string }) {
  const { language } = useLanguage();
  const words = useWords();
  const readable = readableYuan(value, language);
  return (
    <span className="amount" title={words.exactYuan(grouped(value))}>
      <b>{readable.value}</b> <span className="unit">{readable.unit}</span>
    </span>
  );
}

/** "5028 万元", for sentences and options. */
export function useReadable(): (value: string) => string {
  const { language } = useLanguage();
  return (value) => {
    const { value: number, unit } = readableYuan(value, language);
    return `${number} ${unit}`;
  };
}

/** As above, to two decimals: for the picture, whose exact amounts stand beside it. */
export function useShort(): (value: string) => string {
  const { language } = useLanguage();
  return (value) => {
    const { value: number, unit } = readableYuan(value, language);
    return number.includes(',') ? `${number} ${unit}` : `${rounded(number, 2)} ${unit}`;
  };
}

/** 66,860,000.00 元 */
export function useExact(): (value: string) => string {
  const words = useWords();
  return (value) => words.exactYuan(grouped(value));
}
