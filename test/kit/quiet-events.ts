import { EventKind } from '../../schema/vocabulary';

/**
 * Kinds of event that the scan of what leaves the platform (test/api/scan.test.ts) brings about none of their noun (`VISIT_…`), each
 * with the reason why that loses nothing. Whoever adds a noun brings it about there, or adds it here.
 */
export const QUIET_EVENTS: Readonly<Record<string, readonly EventKind[]>> = {
  'A later step of something that is followed there under another noun: an event tells of its subject as it is.': [
    EventKind.VISIT_CORRECTED,
    EventKind.VISIT_WITHDRAWN,
    EventKind.IMPORT_COMMITTED,
  ],
  'To be told, somebody has to sign: what is drafted is looked through in the lists.': [
    EventKind.ACCOUNTABILITY_SIGNED,
    EventKind.ACCOUNTABILITY_ACKNOWLEDGED,
    EventKind.ACCOUNTABILITY_ANSWERED,
    EventKind.ACCOUNTABILITY_REVOKED,
  ],
  'About the platform’s own order (units, places, accounts, rules): nobody’s numbers are entered there.': [
    EventKind.PARTY_REGISTERED,
    EventKind.DONOR_GROUP_FORMED,
    EventKind.DONOR_GROUP_CHANGED,
    EventKind.PLACE_CHANGED,
    EventKind.INDICATOR_ADMITTED,
    EventKind.INDICATOR_DEFINED,
    EventKind.INDICATOR_REVISED,
    EventKind.ACCOUNT_INVITED,
    EventKind.ACCOUNT_DEACTIVATED,
    EventKind.POST_GIVEN,
    EventKind.POST_ENDED,
    EventKind.MONEY_RULE_REVISED,
    EventKind.SUPERVISION_RULE_REVISED,
  ],
};
