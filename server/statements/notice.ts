/** Something that the reader of a figure should know, such as that it was moved to its twin. */
export interface FigureNotice {
  code: string;
  zh: string;
  en: string;
}
