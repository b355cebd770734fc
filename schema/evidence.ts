import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { DateTime } from './scalars';
import { EvidenceType } from './vocabulary';

registerEnumType(EvidenceType, {
  name: 'EvidenceType',
  description: '佐证文件的类型，按内容判定。 What a file is, by its content.',
  valuesConfig: {
    JPEG: { description: 'JPEG 照片。 A JPEG picture.' },
    PNG: { description: 'PNG 图片。 A PNG picture.' },
    WEBP: { description: 'WebP 图片。 A WebP picture.' },
    HEIC: { description: 'HEIC 照片（手机拍摄）。 A HEIC picture, as phones take them.' },
    PDF: { description: 'PDF 文件。 A PDF document.' },
    XLSX: { description: 'Excel 工作簿。 An Excel workbook.' },
    XLS: { description: 'Excel 97–2003 工作簿。 An Excel workbook of before 2007.' },
    CSV: { description: 'CSV 表格。 A CSV table.' },
    DOCX: { description: 'Word 文件。 A Word document.' },
  },
});

@ObjectType({
  implements: Node,
  description:
    '一份佐证文件。上传：POST /evidence?name=文件名，请求体为文件内容；下载：GET /evidence/<编号>；关于一户人家的（走访、帮扶行动计划），上传人以外须先以 openEvidence 说明理由。 A file that proves something. Hand it in with POST /evidence?name=…, the body being its content; fetch it with GET /evidence/<id>; one that proves a visit to a household or an action plan asks everybody but who handed it in for openEvidence first.',
})
export class Evidence extends Node {
  @Field({ description: '文件名。 Its name.' })
  name!: string;

  @Field(() => EvidenceType, { description: '类型。 What it is.' })
  type!: EvidenceType;

  @Field(() => Int, { description: '字节数。 Its size in bytes.' })
  size!: number;

  @Field({ description: '内容的 SHA-256。 SHA-256 of its content, hex.' })
  hash!: string;

  @Field(() => DateTime, { description: '上传时间。 When it was handed in.' })
  attachedAt!: Date;
}

@ObjectType({ description: '一页佐证文件。 A page of files.' })
export class EvidenceConnection extends connectionOf(Evidence, 'Evidence') {}

@InputType({ description: '筛选佐证文件。 Which files.' })
export class EvidenceFilter {
  @Field(() => [ID], { nullable: true, description: '所证明记录的结对。 Of records of these pairings.' })
  pairingIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      '所证明的记录（就业、采购、活动、资金记录、整改事项、任务、走访或帮扶行动计划）。 The record that they prove.',
  })
  recordId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '只看本人上传、尚未附于任何记录的。 Only what you handed in and attached to nothing yet.',
  })
  isUnused?: boolean | null;

  @Field(() => String, { nullable: true, description: '按文件名搜索。 Part of their names.' })
  search?: string | null;
}

@InputType({ description: '为记录附上佐证。 Files to attach to records.' })
export class AttachEvidenceInput {
  @Field({ description: '请求编号，1–64 个字符；重发同一编号不会重复附上。 Unique for each request.' })
  requestKey!: string;

  @Field(() => [ID], { description: '佐证文件，1–10 份。 1 to 10 files.' })
  evidenceIds!: string[];

  @Field(() => [ID], {
    description:
      '记录（就业、采购、活动、资金记录、整改事项、任务、走访或帮扶行动计划），1–100 条，每份文件附于每条记录；一条记录最多 50 份。 1 to 100 records, each of which every file proves; 50 files at most for each record.',
  })
  recordIds!: string[];
}

@InputType({ description: '撤下佐证。 A file to take off records.' })
export class DetachEvidenceInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '佐证文件。 The file.' })
  evidenceId!: string;

  @Field(() => [ID], {
    description:
      '从哪些记录撤下，1–100 条；只能由附上的一方撤下。 From which records, 1 to 100; only the side that attached it may.',
  })
  recordIds!: string[];
}

@InputType({ description: '说明为何打开一户的佐证文件。 Why somebody opens a file about a household.' })
export class OpenEvidenceInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field(() => ID, { description: '佐证文件。 The file.' })
  evidenceId!: string;

  @Field({ description: '理由，1–200 字，记入审计。 Why, 1 to 200 characters; the audit trail keeps it.' })
  reason!: string;
}

@ObjectType({ description: '可以打开的佐证。 What may be fetched now.' })
export class OpenEvidencePayload {
  @Field(() => Evidence, { description: '一刻钟内可下载的文件。 The file, for a quarter of an hour.' })
  evidence!: Evidence;
}

@ObjectType({ description: '附上后的佐证。 What was attached.' })
export class AttachEvidencePayload {
  @Field(() => [Evidence], { description: '附上的文件。 The files.' })
  evidence!: Evidence[];
}

@ObjectType({ description: '撤下后的佐证。 What was taken off.' })
export class DetachEvidencePayload {
  @Field(() => Evidence, { description: '撤下的文件。 The file.' })
  evidence!: Evidence;
}
