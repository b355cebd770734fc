import { Lang, ProblemCode } from '../../schema/vocabulary';
import { problemTemplate } from '../platform/messages';
import { statusOf } from './errors';

const HEAD = `# 错误代码 Problems

<!-- Written by \`npm run schema\`. -->

每个可预见的错误都以 \`errors[].extensions\` 说明：\`code\` 是下表之一，\`field\` 是出错的填写项，\`details\` 是花括号中的内容；\`message\` 按请求的语言给出。
HTTP 状态用于整个请求被拒绝的情形；只有个别字段失败时，其余数据照常返回，状态为 200。

Every expected failure tells itself in \`errors[].extensions\`: \`code\` is one of these, \`field\` the input at fault, \`details\` what stands in braces; \`message\` comes in
the language that was asked for. The HTTP status is that of a request refused as a whole; where single fields fail, the rest is answered with 200.

| code | HTTP | 中文 | English |
|---|---|---|---|
`;

/** docs/problems.md: what a frontend has to expect. */
export function printProblems(): string {
  const cell = (code: ProblemCode, lang: Lang): string => problemTemplate(code, lang).replaceAll('|', '\\|');
  const rows = Object.values(ProblemCode).map(
    (code) => `| \`${code}\` | ${statusOf(code)} | ${cell(code, Lang.ZH)} | ${cell(code, Lang.EN)} |\n`,
  );
  return HEAD + rows.join('');
}
