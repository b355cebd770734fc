import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { dictionary, type Language, type Words } from './words';

const STORED_AT = 'jiedui.language';

interface Spoken {
  language: Language;
  words: Words;
  setLanguage: (language: Language) => void;
}

const SpokenContext = createContext<Spoken>({ language: 'zh-CN', words: dictionary['zh-CN'], setLanguage: () => {} });

const remembered = (): Language => (localStorage.getItem(STORED_AT) === 'en' ? 'en' : 'zh-CN');

/** Chinese unless this browser was switched to English before. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setState] = useState<Language>(remembered);
  const setLanguage = useCallback((next: Language) => {
    localStorage.setItem(STORED_AT, next);
    setState(next);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo(() => ({ language, words: dictionary[language], setLanguage }), [language, setLanguage]);
  return <SpokenContext value={spoken}>{children}</SpokenContext>;
}

export const useLanguage = (): Spoken => use(SpokenContext);

export const useWords = (): Words => use(SpokenContext).words;

interface Named {
  name: string;
  nameEn?: string | null;
}

/** A place or party in the reader's language; what has no English name keeps its own. */
export function nameIn(language: Language, { name, nameEn }: Named): string {
  return language === 'en' && nameEn ? nameEn : name;
}
