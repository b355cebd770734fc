const MONEY = /^\d{1,10}(\.\d{1,2})?$/;

/** An amount as typed, without the commas and spaces that people put into it. */
export const plainAmount = (text: string | undefined): string => (text ?? '').normalize('NFKC').replace(/[,\s]/g, '');

export const isAmount = (text: string | undefined): boolean => MONEY.test(plainAmount(text));
