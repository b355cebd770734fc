import { Lang } from '../../schema/vocabulary';

/** Why a file as a whole is refused: what it is, and what to do instead. The reader's worker says the word, this table the sentence. */
const FAULTS = {
  EMPTY: {
    ZH: '文件是空的，或没有可读的行。请检查后重新上传。',
    EN: 'The file is empty or has no rows to read. Check it, then send it again.',
  },
  BROKEN: {
    ZH: '文件不完整或已损坏。请用表格软件打开，另存为新的 .xlsx 文件后上传。',
    EN: 'The file is incomplete or damaged. Open it in a spreadsheet, save it as a new .xlsx file, and send that.',
  },
  BOMB: {
    ZH: '文件解压后大得异常，已拒绝。请将数据复制到新的工作簿中再上传。',
    EN: 'The file unpacks to an unreasonable size and was refused. Copy the data into a new workbook.',
  },
  HOSTILE: {
    ZH: '文件内部结构异常，已拒绝。请将数据复制到新的工作簿中再上传。',
    EN: 'The inside of the file is not that of a plain workbook, so it was refused. Copy the data into a new workbook.',
  },
  ENCRYPTED: {
    ZH: '文件设有打开密码。请取消密码，另存后上传。',
    EN: 'The file is locked with a password. Remove it, save, and send it again.',
  },
  MACRO: {
    ZH: '文件含有宏，已拒绝。请另存为不含宏的 .xlsx 文件后上传。',
    EN: 'The file contains macros and was refused. Save it as .xlsx, without macros.',
  },
  OLD_WORKBOOK: {
    ZH: '这是旧格式（.xls）的文件。请用表格软件打开，另存为 .xlsx 后上传。',
    EN: 'This is a file of the old format (.xls). Open it in a spreadsheet and save it as .xlsx.',
  },
  BINARY_WORKBOOK: {
    ZH: '这是二进制工作簿（.xlsb）。请另存为 .xlsx 后上传。',
    EN: 'This is a binary workbook (.xlsb). Save it as .xlsx.',
  },
  ODS: {
    ZH: '这是 OpenDocument 表格。请另存为 .xlsx 后上传。',
    EN: 'This is an OpenDocument sheet. Save it as .xlsx.',
  },
  OTHER_OFFICE: {
    ZH: '这不是表格，而是文档或演示文稿。请上传 .xlsx 或 .csv 文件。',
    EN: 'This is a document or a presentation, not a table. Send an .xlsx or .csv file.',
  },
  ARCHIVE: {
    ZH: '这是压缩包。请解压后上传其中的表格文件。',
    EN: 'This is an archive. Unpack it and send the spreadsheet inside.',
  },
  NOT_A_TABLE: {
    ZH: '这不是表格文件。请上传 .xlsx 或 .csv 文件。',
    EN: 'This is no table. Send an .xlsx or .csv file.',
  },
  NO_SHEET: { ZH: '文件中没有工作表。', EN: 'The file holds no sheet.' },
  ENCODING: {
    ZH: '无法识别文字编码。请另存为 .xlsx，或另存为 UTF-8 编码的 .csv。',
    EN: 'The encoding of its text is not known. Save it as .xlsx, or as .csv in UTF-8.',
  },
  QUOTES: {
    ZH: '.csv 文件中的引号没有成对。请用表格软件打开，另存为 .xlsx 后上传。',
    EN: 'The quotes of the .csv file do not match. Open it in a spreadsheet and save it as .xlsx.',
  },
  TOO_WIDE: {
    ZH: '表格超过 200 列。请只保留需要导入的列。',
    EN: 'The table has more than 200 columns. Keep only those that are to be imported.',
  },
  TOO_LARGE: {
    ZH: '表格过大：一张表最多 20 万行，一个单元格最多 32767 个字。请拆分后分次上传。',
    EN: 'The table is too large: 200,000 rows of a sheet, 32,767 characters of a cell. Send it in parts.',
  },
  TOO_MANY_TOGETHER: {
    ZH: '同一户的各行须一并核对，这类表格一次最多 5 万行。请按乡镇拆分后分次上传。',
    EN: 'Rows of a household are judged together, so such a table has 50,000 rows at most. Send it in parts, such as by township.',
  },
  TOO_SLOW: {
    ZH: '读取时间超过上限，已停止。请删去多余的工作表和格式后再上传。',
    EN: 'Reading took longer than allowed and was ended. Remove sheets and formats that are not needed.',
  },
  TOO_MUCH_MEMORY: {
    ZH: '读取所需内存超过上限，已停止。请拆分后分次上传。',
    EN: 'Reading took more memory than allowed and was ended. Send the file in parts.',
  },
  TOO_MANY: {
    ZH: '正在读取的表格较多，请稍后重新上传。',
    EN: 'Too many files are being read right now. Send it again a little later.',
  },
  INTERRUPTED: {
    ZH: '读取被中断（服务重新启动）。请重新上传。',
    EN: 'Reading was interrupted by a restart. Please send the file again.',
  },
  NO_TABLE: {
    ZH: '没有找到表头。请在表格第一行写明各列名称，或下载模板填写。',
    EN: 'No headings were found. Name the columns in the first row, or use the template.',
  },
} satisfies Record<string, Record<Lang, string>>;

export type FileFault = keyof typeof FAULTS;

export const isFileFault = (word: string): word is FileFault => Object.hasOwn(FAULTS, word);

/** The sentence for a refusal, with what to do instead. */
export const fileFaultWords = (fault: FileFault, lang: Lang): string => FAULTS[fault][lang];
