import { InspectionSubject } from '../../schema/vocabulary';
import { householdsById } from '../households/household.store';
import { load } from '../papers/ledger.paper';
import type { PaperDesk } from '../papers/paper';
import { placesById } from '../places/place.store';
import { projectsById } from '../projects/project.store';
import type { InspectionMemberRow } from './inspection.tables';

/** What stands in place of whatever the reader may not see. */
export const UNSEEN = '（无权查看）';

/** How papers name the members of a sample, as far as their reader may see what each is: a household by its number, never by a person. */
export async function namesOfMembers(
  desk: PaperDesk,
  members: Iterable<InspectionMemberRow>,
): Promise<(member: InspectionMemberRow) => string> {
  const all = [...members];
  const idsOf = (subject: InspectionSubject): string[] =>
    all.filter((member) => member.subject === subject).map(({ subjectId }) => subjectId);
  const households = await load(desk, householdsById, idsOf(InspectionSubject.HOUSEHOLDS));
  const projects = await load(desk, projectsById, idsOf(InspectionSubject.PROJECTS));
  const places = await load(desk, placesById, idsOf(InspectionSubject.PLACES));
  return ({ subject, subjectId }) => {
    switch (subject) {
      case InspectionSubject.HOUSEHOLDS: {
        const household = households.get(subjectId);
        return household ? [household.number, household.village].filter(Boolean).join(' ') : UNSEEN;
      }
      case InspectionSubject.PROJECTS:
        return projects.get(subjectId)?.name ?? UNSEEN;
      case InspectionSubject.PLACES:
        return places.get(subjectId)?.name ?? UNSEEN;
    }
  };
}
