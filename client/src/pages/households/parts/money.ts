const MONEY = /^\d{1,9}(\.\d{1,2})?$/;

/** An amount as typed, without the commas and spaces that people put into it. */
export const plainMoney = (text: string | undefined): string => (text ?? '').normalize('NFKC').replace(/[,\s]/g, '');

/** Whether a text is an amount that is not negative, or nothing at all. */
export const isMoney = (text: string | undefined): boolean => {
  const plain = plainMoney(text);
  return plain === '' || MONEY.test(plain);
};
