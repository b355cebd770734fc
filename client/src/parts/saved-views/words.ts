import { useLanguage } from '../../language';
import type { Language, Same } from '../../words';

const zh = {
  views: '我的视图',
  save: '保存为视图',
  name: '视图名称',
  nameHint: '最多 40 字；只有您自己看得到，换一台设备登录也在',
  asDefault: '打开此页时先用它',
  keep: '保存',
  cancel: '取消',
  manage: (name: string) => `管理视图“${name}”`,
  rename: '改名',
  makeDefault: '设为默认',
  endDefault: '取消默认',
  forget: '删除视图',
  isDefault: '默认',
  fieldMissing: '请填写此项。',
};

type SavedViewWords = Same<typeof zh>;

const en: SavedViewWords = {
  views: 'My views',
  save: 'Keep as a view',
  name: 'Name of the view',
  nameHint: '40 characters at most; seen by you alone, on every device',
  asDefault: 'Open this page with it',
  keep: 'Keep',
  cancel: 'Cancel',
  manage: (name) => `Manage the view “${name}”`,
  rename: 'Rename',
  makeDefault: 'Make it the default',
  endDefault: 'No default',
  forget: 'Delete the view',
  isDefault: 'default',
  fieldMissing: 'Please fill this in.',
};

const dictionary: Record<Language, SavedViewWords> = { 'zh-CN': zh, en };

export const useSavedViewWords = (): SavedViewWords => dictionary[useLanguage().language];
