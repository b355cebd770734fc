import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Ability, Lang, Role, ViewerKind } from './vocabulary';

registerEnumType(Lang, { name: 'Lang', description: '界面语言。 The language of messages and names.' });
registerEnumType(Role, { name: 'Role', description: '岗位角色。 The role of a post.' });
registerEnumType(ViewerKind, { name: 'ViewerKind', description: '访问者类型。 Who is asking.' });
registerEnumType(Ability, {
  name: 'Ability',
  description: '可以办理的事项。 What a viewer may do at least somewhere.',
});

@ObjectType({ description: '当前访问者。 Who is asking.' })
export class ViewerView {
  @Field(() => ViewerKind, { description: '类型。 Kind.' })
  kind!: ViewerKind;

  @Field(() => Lang, { description: '语言。 Language of messages.' })
  lang!: Lang;
}
