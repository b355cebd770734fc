export const linesIn = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** 姓名，单位，账号: one a line. */
export function teamIn(text: string | undefined) {
  return linesIn(text).map((line) => {
    const [name = '', unit = '', account] = line.split(/[,，、;；\t]/).map((part) => part.trim());
    return { name, unit, account: account === '' ? undefined : account, isLeader: false };
  });
}
